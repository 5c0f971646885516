package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Port: the rule packs this installation runs with. */
public interface InstalledRulePacks {
    RulePacks packs();

    /**
     * Completes once these versions are at hand, also those another replica has just published. Looks for them on the
     * transaction's own connection: one that waited for a second one could wait for itself.
     */
    default Uni<Void> knowing(Tx tx, Collection<PackVersion> versions) {
        return Uni.createFrom().voidItem();
    }
}
