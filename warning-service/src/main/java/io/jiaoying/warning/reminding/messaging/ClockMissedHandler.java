package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.events.incident.ClockMissedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.reminding.application.RemindDesks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The incident closed without the report upward: nobody is reminded of it any more. */
@ApplicationScoped
class ClockMissedHandler implements EventHandler<ClockMissedV1> {
    private final RemindDesks remind;

    ClockMissedHandler(RemindDesks remind) {
        this.remind = remind;
    }

    @Override
    public Class<ClockMissedV1> event() {
        return ClockMissedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<ClockMissedV1> received) {
        return remind.end(tx, ClockIds.of(received.data().clockId()), "missed");
    }
}
