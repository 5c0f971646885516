package io.jiaoying.warning.feedback.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.Calls;
import io.jiaoying.warning.calling.application.FeedbackDemands;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.feedback.domain.Chase;
import io.jiaoying.warning.feedback.domain.Demand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins and ends what is owed: after an answer, and with the warning. */
@ApplicationScoped
class OweFeedback implements FeedbackDemands {
    private final DemandTable table;
    private final Deadlines deadlines;

    OweFeedback(DemandTable table, Deadlines deadlines) {
        this.table = table;
        this.deadlines = deadlines;
    }

    @Override
    public Uni<Void> answered(Tx tx, Cause cause, Profile profile, List<UUID> callIds, Instant at) {
        return owe(tx, cause, profile, Demand.Start.ANSWER, callIds, at);
    }

    @Override
    public Uni<Void> calledBack(Tx tx, List<UUID> callIds) {
        return table.withdrawStartedBy(tx, Demand.Start.NOT_IN_PLACE, callIds)
                .chain(withdrawn -> deadlines.cancel(
                        tx, withdrawn.stream().map(DemandKeys::of).toList()));
    }

    @Override
    public Uni<Void> ended(Tx tx, Cause cause, CallOut out, Calls.StoppedCalls stopped, Instant at) {
        Profile.Feedback feedback = out.profile().feedback();
        if (feedback == null || !feedback.typed()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> answered = stopped.answered().stream()
                .map(Calls.StoppedCalls.Target::callId)
                .toList();
        Duration within = feedback.afterLifting();
        return table.withdrawAll(tx, stopped.all())
                .chain(() -> owe(tx, cause, out.profile(), Demand.Start.LIFTING, answered, at))
                .chain(() -> within == null || answered.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : table.keepPagesOpen(tx, out.id(), at.plus(within).plus(chased(feedback.chase()))));
    }

    /** Late feedback is better than none: the page stays open as long as it is asked for, and once as long again. */
    private static Duration chased(@Nullable Chase chase) {
        return chase == null ? Duration.ZERO : chase.every().multipliedBy(2L * (chase.times() + 1));
    }

    /** What the profile asks back from this start on. */
    Uni<Void> owe(Tx tx, Cause cause, Profile profile, Demand.Start start, List<UUID> callIds, Instant at) {
        Profile.Feedback feedback = profile.feedback();
        if (feedback == null || callIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Owed> owed = feedback.startingWith(start).stream()
                .flatMap(demand -> callIds.stream().map(call -> Owed.first(call, demand, at)))
                .toList();
        return table.insert(tx, owed)
                .chain(() -> deadlines.schedule(
                        tx, cause, owed.stream().map(DemandKeys::deadline).toList()));
    }
}
