package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a warning to the desks its area touches, from above and from within; others get 403. */
@ApplicationScoped
public class VisibleWarning {
    private final WarningReader warnings;

    VisibleWarning(WarningReader warnings) {
        this.warnings = warnings;
    }

    public Uni<Warning> to(Identity reader, UUID id) {
        return warnings.find(id).map(found -> {
            Warning warning = found.orElseThrow(IssuingRefusals::noSuchWarning);
            String scope = reader.scope().sqlPrefix();
            if (warning.regions().stream().noneMatch(r -> r.startsWith(scope) || scope.startsWith(r))) {
                throw Refusal.outsideRegion(warning.region());
            }
            return warning;
        });
    }
}
