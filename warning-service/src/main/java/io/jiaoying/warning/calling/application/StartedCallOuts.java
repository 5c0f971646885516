package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.events.call.CallOutStartedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What follows once the targets of a call-out stand: first deadlines, event, timeline, dispatch. */
@ApplicationScoped
public class StartedCallOuts {
    private final YieldToEarnest yielding;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;

    StartedCallOuts(
            YieldToEarnest yielding,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch) {
        this.yielding = yielding;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
    }

    Uni<Void> started(Tx tx, Cause cause, Warning warning, Calls.NewCallOut out, int targets) {
        tx.afterCommit(dispatch::wake);
        return deadlines
                .schedule(
                        tx, cause, new Deadline(CallKeys.firstStep(out.id()), CallKeys.FIRST_STEP, firstRungEnds(out)))
                .chain(() -> yielding.stopExercises(tx, out.id(), out.startedAt()))
                .chain(() -> outbox.append(tx, cause, event(warning, out, targets)))
                .chain(() -> timeline.append(
                        tx, warning.id(), "call-out-started", out.startedBy(), out.startedAt(), refs(out, targets)));
    }

    /** More targets of a call-out that runs already. */
    public Uni<Void> extended(Tx tx, Cause cause, Warning warning, Calls.NewCallOut out, List<UUID> targets) {
        tx.afterCommit(dispatch::wake);
        return deadlines
                .schedule(tx, cause, firstSteps(out, targets))
                .chain(() -> yielding.stopExercises(tx, out.id(), out.startedAt()))
                .chain(() -> timeline.append(
                        tx,
                        warning.id(),
                        "call-out-extended",
                        out.startedBy(),
                        out.startedAt(),
                        refs(out, targets.size())));
    }

    private static Instant firstRungEnds(Calls.NewCallOut out) {
        return out.startedAt().plus(out.profile().steps(out.colour()).get(0).patience());
    }

    private static List<Deadline> firstSteps(Calls.NewCallOut out, List<UUID> targets) {
        Instant due = firstRungEnds(out);
        return targets.stream()
                .map(id -> new Deadline(CallKeys.step(id), CallKeys.STEP, due))
                .toList();
    }

    private static CallOutStartedV1 event(Warning warning, Calls.NewCallOut out, int targets) {
        return new CallOutStartedV1(
                warning.id().toString(),
                warning.incidentId(),
                warning.region(),
                out.profile().id(),
                targets,
                Beijing.at(out.startedAt()),
                warning.content().exercise());
    }

    private static Map<String, String> refs(Calls.NewCallOut out, int targets) {
        return Map.of(
                "callOutId", out.id().toString(), "profile", out.profile().id(), "targets", String.valueOf(targets));
    }
}
