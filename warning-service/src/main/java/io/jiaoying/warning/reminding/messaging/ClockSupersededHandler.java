package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.events.incident.ClockSupersededV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.reminding.application.RemindDesks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The law no longer asks for the report upward: nobody is reminded of it any more. */
@ApplicationScoped
class ClockSupersededHandler implements EventHandler<ClockSupersededV1> {
    private final RemindDesks remind;

    ClockSupersededHandler(RemindDesks remind) {
        this.remind = remind;
    }

    @Override
    public Class<ClockSupersededV1> event() {
        return ClockSupersededV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<ClockSupersededV1> received) {
        return remind.end(tx, ClockIds.of(received.data().clockId()), "superseded");
    }
}
