package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.PoisonRecordException;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.reminding.application.RemindDesks;
import io.jiaoying.warning.reminding.application.RemindedClock;
import io.jiaoying.warning.reminding.domain.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A report upward is due, and a desk is to be reminded of it. */
@ApplicationScoped
class ClockRemindedHandler implements EventHandler<ClockRemindedV1> {
    private final RemindDesks remind;

    ClockRemindedHandler(RemindDesks remind) {
        this.remind = remind;
    }

    @Override
    public Class<ClockRemindedV1> event() {
        return ClockRemindedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<ClockRemindedV1> received) {
        return remind.remind(tx, received.cause(), clock(received.data()));
    }

    private static RemindedClock clock(ClockRemindedV1 data) {
        return new RemindedClock(
                ClockIds.of(data.clockId()),
                ClockIds.of(data.incidentId()),
                data.region(),
                data.title(),
                data.from(),
                data.to(),
                data.mode(),
                data.legal(),
                instant(data.startsAt()),
                instant(data.dueAt()),
                data.number(),
                data.percent(),
                data.audience().stream().map(ClockRemindedHandler::audience).toList(),
                data.exercise());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Audience audience(String word) {
        return Audience.of(word).orElseThrow(() -> new PoisonRecordException("unknown audience " + word));
    }
}
