package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets everybody act who acts with a warning that takes force, and gathers what the timeline should say of it. */
@ApplicationScoped
class TakeForce {
    private final Instance<WhenWarningTakesForce> others;

    TakeForce(@Any Instance<WhenWarningTakesForce> others) {
        this.others = others;
    }

    Uni<Map<String, String>> with(
            Tx tx, Cause cause, Warning warning, boolean update, Instant at, Map<String, String> own) {
        Map<String, String> refs = new HashMap<>(own);
        Uni<Map<String, String>> all = Uni.createFrom().item(refs);
        for (WhenWarningTakesForce other : others) {
            all = all.chain(() -> other.tookForce(tx, cause, warning, update, at))
                    .invoke(refs::putAll)
                    .replaceWith(refs);
        }
        return all;
    }
}
