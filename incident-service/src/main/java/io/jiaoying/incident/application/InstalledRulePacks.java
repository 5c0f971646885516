package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Port: the rule packs this installation runs with. */
public interface InstalledRulePacks {
    RulePacks packs();

    /** Completes once these versions are at hand, also those another replica has just published. */
    default Uni<Void> knowing(Collection<PackVersion> versions) {
        return Uni.createFrom().voidItem();
    }
}
