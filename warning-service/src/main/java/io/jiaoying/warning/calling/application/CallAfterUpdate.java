package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Urgency;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.WhenWarningChanges;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A warning changed while its call-out runs: a graver colour wakes everybody again under the profile that was frozen when the
 * first round began; otherwise only people of newly covered areas are called, and those no longer covered are left in peace.
 */
@ApplicationScoped
public class CallAfterUpdate implements WhenWarningChanges {
    private static final String UPDATED = "updated";
    private static final String OUT_OF_AREA = "out-of-area";

    private final Calls calls;
    private final StartCallOut start;
    private final StartedCallOuts started;
    private final Deadlines deadlines;
    private final WarningTimeline timeline;

    CallAfterUpdate(
            Calls calls, StartCallOut start, StartedCallOuts started, Deadlines deadlines, WarningTimeline timeline) {
        this.calls = calls;
        this.start = start;
        this.started = started;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Override
    public Uni<Void> changed(Tx tx, Cause cause, Warning before, Warning after, String by, Instant at) {
        return calls.running(tx, after.id()).chain(running -> {
            if (running.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            CallOut out = running.get();
            return Urgency.rose(out.colour(), StartCallOut.colour(after))
                    ? again(tx, cause, out, after, by, at)
                    : extend(tx, cause, out, after, by, at);
        });
    }

    private Uni<Void> again(Tx tx, Cause cause, CallOut out, Warning after, String by, Instant at) {
        return calls.stop(tx, after.id(), at, UPDATED)
                .chain(stopped -> deadlines.cancel(tx, CallKeys.all(out.id(), stopped.all())))
                .chain(() -> start.begin(tx, cause, after, by, out.profile(), at))
                .replaceWithVoid();
    }

    private Uni<Void> extend(Tx tx, Cause cause, CallOut out, Warning after, String by, Instant at) {
        var same = new Calls.NewCallOut(
                out.id(), after.id(), out.profile(), out.colour(), by, at, out.correlationId(), cause.traceparent());
        return calls.openOutsideTheArea(tx, out)
                .chain(outside -> calls.stopThese(tx, outside, OUT_OF_AREA))
                .chain(stopped -> leaveInPeace(tx, after, by, at, stopped))
                .chain(() -> calls.extend(tx, same))
                .chain(added -> added.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : started.extended(tx, cause, after, same, added));
    }

    private Uni<Void> leaveInPeace(Tx tx, Warning after, String by, Instant at, List<UUID> stopped) {
        if (stopped.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return deadlines
                .cancel(tx, CallKeys.ofCalls(stopped))
                .chain(() -> timeline.append(
                        tx,
                        after.id(),
                        "calls-out-of-area",
                        by,
                        at,
                        Map.of("stopped", String.valueOf(stopped.size()))));
    }
}
