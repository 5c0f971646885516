package io.jiaoying.warning.feedback.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AttemptDraft;
import io.jiaoying.warning.calling.application.Attempts;
import io.jiaoying.warning.calling.application.DispatchSignal;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.feedback.domain.Report;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * 浙江 1833: who commands is not in place, so the call is made again, and the arrival is to be reported. One demand at a time:
 * whoever answered so before is called again because of the answer, and while the call still rings nobody calls beside it.
 */
@ApplicationScoped
class CallBackToPost {
    private final OweFeedback owe;
    private final DemandTable table;
    private final Attempts attempts;
    private final DispatchSignal dispatch;

    CallBackToPost(OweFeedback owe, DemandTable table, Attempts attempts, DispatchSignal dispatch) {
        this.owe = owe;
        this.table = table;
        this.attempts = attempts;
        this.dispatch = dispatch;
    }

    /** Once: as long as the arrival is owed already, its own deadline sees to it. */
    Uni<Void> ifNotInPlace(Tx tx, Cause cause, LockedCall call, Report report, List<Owed> owed, Instant now) {
        boolean owedAlready = owed.stream().anyMatch(one -> one.type() == FeedbackType.IN_PLACE);
        boolean calledBackAlready = call.state().ringing() && call.calledBack() != null;
        if (!report.notInPlace()
                || owedAlready
                || calledBackAlready
                || !call.out().alive()
                || !FeedbackRules.callsBack(call)) {
            return Uni.createFrom().voidItem();
        }
        List<AttemptDraft> calls = call.state().ringing() ? List.of() : calls(call);
        tx.afterCommit(dispatch::wake);
        return owe.owe(tx, cause, call.out().profile(), Demand.Start.NOT_IN_PLACE, List.of(call.id()), now)
                .chain(() -> table.askAfresh(tx, List.of(call.id()), now.plusMillis(1), null, false))
                .chain(() -> attempts.insert(tx, calls, cause.traceparent()));
    }

    private static List<AttemptDraft> calls(LockedCall call) {
        return FeedbackRules.channels(call).stream()
                .map(channel -> AttemptDraft.asking(
                        call.id(), call.personId(), channel, call.out().colour()))
                .toList();
    }
}
