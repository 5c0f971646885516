package io.jiaoying.warning.issuing.application;

import io.jiaoying.events.Event;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Map;

/** What lifting and expiry have in common. */
@ApplicationScoped
class EndWarning {
    private final Warnings warnings;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final Instance<WhenWarningEnds> others;

    EndWarning(Warnings warnings, Outbox outbox, WarningTimeline timeline, @Any Instance<WhenWarningEnds> others) {
        this.warnings = warnings;
        this.outbox = outbox;
        this.timeline = timeline;
        this.others = others;
    }

    /** The calls are locked before the timeline's head, as answers and steps do: the other order deadlocks with them. */
    Uni<Warning> end(
            Tx tx,
            Cause cause,
            Warning warning,
            WarningState end,
            String by,
            String reason,
            boolean mistaken,
            Instant now) {
        Warning ended = warning.ended(end, now, reason);
        Event event = end == WarningState.CANCELLED
                ? WarningEvents.cancelled(ended, reason, mistaken, now)
                : WarningEvents.expired(ended, now);
        return warnings.save(tx, ended)
                .chain(() -> outbox.append(tx, cause, event))
                .chain(() -> tellOthers(tx, cause, ended, now))
                .chain(() -> timeline.append(
                        tx, ended.id(), mistaken ? "warning-recalled" : "warning-" + end.wire(), by, now, Map.of()))
                .replaceWith(ended);
    }

    private Uni<Void> tellOthers(Tx tx, Cause cause, Warning ended, Instant now) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (WhenWarningEnds other : others) {
            told = told.chain(() -> other.ended(tx, cause, ended, ended.state().wire(), now));
        }
        return told;
    }
}
