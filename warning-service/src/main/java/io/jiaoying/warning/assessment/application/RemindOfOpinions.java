package io.jiaoying.warning.assessment.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks a second time half way to the limit. */
@ApplicationScoped
class RemindOfOpinions implements DeadlineHandler {
    private final OpinionRequests requests;
    private final OpinionMessages messages;
    private final Outbox outbox;

    RemindOfOpinions(OpinionRequests requests, OpinionMessages messages, Outbox outbox) {
        this.requests = requests;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return OpinionDeadlines.REMINDER;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return requests.reminded(tx, OpinionDeadlines.requests(due), due.get(0).firedAt())
                .chain(open -> remind(tx, due.get(0).cause(), open));
    }

    private Uni<Void> remind(Tx tx, Cause cause, List<OpinionRequests.Open> open) {
        Uni<Void> done = outbox.append(
                tx,
                cause,
                open.stream().map(one -> OpinionMessages.event(one, true)).toList());
        for (OpinionRequests.Open one : open) {
            done = done.chain(() -> messages.send(tx, cause, one, true));
        }
        return done;
    }
}
