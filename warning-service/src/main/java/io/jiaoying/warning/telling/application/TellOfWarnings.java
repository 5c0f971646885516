package io.jiaoying.warning.telling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.application.WhenWarningEnds;
import io.jiaoying.warning.issuing.application.WhenWarningTakesForce;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.jiaoying.warning.telling.domain.About;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The parties are told at the same instant (突发事件应对法 art. 64). Expiry needs no message: the warning said its end. A recall goes
 * to everybody who got the warning, once this transaction has stopped what was still leaving. A drill among one's own people
 * threatens nobody else: whatever is done with it by hand, no party hears of it.
 */
@ApplicationScoped
class TellOfWarnings implements WhenWarningTakesForce, WhenWarningEnds {
    static final String RECALL = "warning-recall";
    /** A batch that the dispatcher claimed just before the warning ended is settled by then, so that its people are known. */
    private static final Duration UNTIL_CLAIMS_ARE_KNOWN = Duration.ofSeconds(1);

    private final Warnings warnings;
    private final TellParties parties;
    private final Recalls recalls;
    private final Deadlines deadlines;

    TellOfWarnings(Warnings warnings, TellParties parties, Recalls recalls, Deadlines deadlines) {
        this.warnings = warnings;
        this.parties = parties;
        this.recalls = recalls;
        this.deadlines = deadlines;
    }

    @Override
    public Uni<Map<String, String>> tookForce(Tx tx, Cause cause, Warning warning, boolean update, Instant at) {
        return tell(tx, cause, warning, update ? About.UPDATED : About.ISSUED, "", at)
                .map(told -> Map.of("partiesTold", String.valueOf(told)));
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at) {
        if (warning.state() != WarningState.CANCELLED) {
            return Uni.createFrom().voidItem();
        }
        return recalls.of(tx, warning.id())
                .chain(recall -> recall.isPresent()
                        ? tell(tx, cause, warning, About.RECALLED, recall.get().reason(), at)
                                .chain(() -> deadlines.schedule(tx, cause, List.of(recall(warning.id(), at))))
                        : tell(tx, cause, warning, About.CANCELLED, "", at).replaceWithVoid());
    }

    private Uni<Integer> tell(Tx tx, Cause cause, Warning warning, About about, String reason, Instant at) {
        return warnings.isAmongOneself(tx, warning)
                .chain(own -> own ? Uni.createFrom().item(0) : parties.tell(tx, cause, warning, about, reason, at));
    }

    private static Deadline recall(UUID warningId, Instant at) {
        return new Deadline(RECALL + ":" + warningId, RECALL, at.plus(UNTIL_CLAIMS_ARE_KNOWN));
    }

    static UUID warningId(String key) {
        return UUID.fromString(key.substring(key.indexOf(':') + 1));
    }
}
