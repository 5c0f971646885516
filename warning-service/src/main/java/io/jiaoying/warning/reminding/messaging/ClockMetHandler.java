package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.events.incident.ClockMetV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.reminding.application.RemindDesks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The report upward was made in time: nobody is reminded of it any more. */
@ApplicationScoped
class ClockMetHandler implements EventHandler<ClockMetV1> {
    private final RemindDesks remind;

    ClockMetHandler(RemindDesks remind) {
        this.remind = remind;
    }

    @Override
    public Class<ClockMetV1> event() {
        return ClockMetV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<ClockMetV1> received) {
        return remind.end(tx, ClockIds.of(received.data().clockId()), "met");
    }
}
