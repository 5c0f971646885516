package io.jiaoying.warning.assessment.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.events.assessment.OpinionOverdueV1;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The limit passed without an opinion; it may still come, late. */
@ApplicationScoped
class MissOpinions implements DeadlineHandler {
    private final OpinionRequests requests;
    private final Outbox outbox;

    MissOpinions(OpinionRequests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return OpinionDeadlines.LIMIT;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return requests.overdue(tx, OpinionDeadlines.requests(due))
                .chain(missed -> outbox.append(
                        tx,
                        due.get(0).cause(),
                        missed.stream().map(MissOpinions::event).toList()));
    }

    private static OpinionOverdueV1 event(OpinionRequests.Open missed) {
        OpinionRequest request = missed.request();
        return new OpinionOverdueV1(
                request.assessmentId().toString(),
                request.id().toString(),
                missed.region(),
                request.kind(),
                Beijing.at(request.dueAt()),
                missed.exercise());
    }
}
