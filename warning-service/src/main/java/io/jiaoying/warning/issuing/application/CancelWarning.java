package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Lifts a warning 解除 and stops everything that went on because of it. */
@ApplicationScoped
public class CancelWarning {
    private final Warnings warnings;
    private final EndWarning end;
    private final ExpiryDeadline expiry;
    private final InstantSource clock;

    CancelWarning(Warnings warnings, EndWarning end, ExpiryDeadline expiry, InstantSource clock) {
        this.warnings = warnings;
        this.end = end;
        this.expiry = expiry;
        this.clock = clock;
    }

    public Uni<Warning> cancel(Tx tx, Identity by, UUID id, String reason) {
        return warnings.lock(tx, id).chain(found -> {
            Warning warning = found.orElseThrow(IssuingRefusals::noSuchWarning);
            warning.content().regions().forEach(by::requireRegion);
            if (!warning.state().mayBecome(WarningState.CANCELLED)) {
                throw IssuingRefusals.wrongState(warning.state());
            }
            return expiry.cancel(tx, id)
                    .chain(() -> end.end(
                            tx, Cause.fresh(), warning, WarningState.CANCELLED, by.party(), reason, clock.instant()));
        });
    }
}
