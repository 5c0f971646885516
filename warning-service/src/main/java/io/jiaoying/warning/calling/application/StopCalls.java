package io.jiaoying.warning.calling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.WhenWarningEnds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stops every open call of a warning that ended, and asks for closing feedback where the profile does. */
@ApplicationScoped
public class StopCalls implements WhenWarningEnds {
    private static final String CANCELLED = "cancelled";

    private final Calls calls;
    private final Attempts attempts;
    private final FeedbackDemands demands;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DispatchSignal dispatch;

    StopCalls(
            Calls calls,
            Attempts attempts,
            FeedbackDemands demands,
            Deadlines deadlines,
            Outbox outbox,
            WarningTimeline timeline,
            DispatchSignal dispatch) {
        this.calls = calls;
        this.attempts = attempts;
        this.demands = demands;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.dispatch = dispatch;
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, Warning warning, String reason, Instant at) {
        return calls.stop(tx, warning.id(), at, reason).chain(stopped -> {
            CallOut out = stopped.out();
            return out == null ? Uni.createFrom().voidItem() : tell(tx, cause, out, stopped, reason, at);
        });
    }

    private Uni<Void> tell(Tx tx, Cause cause, CallOut out, Calls.StoppedCalls stopped, String reason, Instant at) {
        int count = stopped.stopped().size();
        Map<String, String> refs = Map.of("callOutId", out.id().toString(), "stopped", String.valueOf(count));
        return deadlines
                .cancel(tx, CallKeys.all(out.id(), stopped.all()))
                .chain(() -> outbox.append(tx, cause, CallEvents.stopped(out, reason, count, at)))
                .chain(() -> timeline.append(tx, out.warningId(), "call-out-stopped", "clock", at, refs))
                .chain(() -> allClear(tx, cause, out, stopped, reason))
                .chain(() -> askForClosing(tx, cause, out, stopped, at))
                .chain(() -> demands.ended(tx, cause, out, stopped, at));
    }

    /**
     * Whoever was told of the warning is told that it is lifted, unless a question about its end tells them; a warning that ran
     * out said so itself when it began.
     */
    private Uni<Void> allClear(Tx tx, Cause cause, CallOut out, Calls.StoppedCalls stopped, String reason) {
        if (!reason.equals(CANCELLED)) {
            return Uni.createFrom().voidItem();
        }
        Stream<Calls.StoppedCalls.Target> unasked = closingWithin(out) == null
                ? Stream.concat(stopped.stopped().stream(), stopped.answered().stream())
                : stopped.stopped().stream();
        List<AttemptDraft> telling = unasked.filter(Calls.StoppedCalls.Target::told)
                .map(target -> AttemptDraft.allClear(target.callId(), target.personId(), Channel.SMS, out.colour()))
                .toList();
        tx.afterCommit(dispatch::wake);
        return attempts.insert(tx, telling, cause.traceparent());
    }

    private static @Nullable Duration closingWithin(CallOut out) {
        Profile.Feedback feedback = out.profile().feedback();
        return feedback == null ? null : feedback.afterLifting();
    }

    private Uni<Void> askForClosing(Tx tx, Cause cause, CallOut out, Calls.StoppedCalls stopped, Instant at) {
        Profile.Feedback feedback = out.profile().feedback();
        Duration within = closingWithin(out);
        if (feedback == null || within == null || stopped.answered().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant until = at.plus(within);
        List<UUID> ids = stopped.answered().stream()
                .map(Calls.StoppedCalls.Target::callId)
                .toList();
        List<AttemptDraft> asking = stopped.answered().stream()
                .flatMap(target -> feedback.channels().stream()
                        .map(channel -> AttemptDraft.asking(target.callId(), target.personId(), channel, out.colour())))
                .toList();
        tx.afterCommit(dispatch::wake);
        // Who is late is asked once more, and finds the page open as long again.
        return calls.awaitClosing(tx, out.id(), ids, at, until, until.plus(within))
                .chain(() -> attempts.insert(tx, asking, cause.traceparent()))
                .chain(() -> feedback.typed()
                        ? Uni.createFrom().voidItem()
                        : deadlines.schedule(tx, cause, closingDeadlines(ids, until)));
    }

    private static List<Deadline> closingDeadlines(List<UUID> ids, Instant until) {
        return ids.stream()
                .map(id -> new Deadline(CallKeys.feedback(id), CallKeys.FEEDBACK, until))
                .toList();
    }
}
