package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.events.incident.ClockMetLateV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.reminding.application.RemindDesks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The report upward was made after its limit: nobody is reminded of it any more. */
@ApplicationScoped
class ClockMetLateHandler implements EventHandler<ClockMetLateV1> {
    private final RemindDesks remind;

    ClockMetLateHandler(RemindDesks remind) {
        this.remind = remind;
    }

    @Override
    public Class<ClockMetLateV1> event() {
        return ClockMetLateV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<ClockMetLateV1> received) {
        return remind.end(tx, ClockIds.of(received.data().clockId()), "met-late");
    }
}
