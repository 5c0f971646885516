package io.jiaoying.warning.it;

import io.jiaoying.events.Event;
import io.jiaoying.events.incident.ClockMetV1;
import io.jiaoying.events.incident.ClockMissedV1;
import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.events.incident.ClockSupersededV1;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** A clock of another service's incident. */
final class RunningClock {
    final String id = UUID.randomUUID().toString();
    private final String region;
    String incident = UUID.randomUUID().toString();
    private String from = "township";
    private String to = "county";
    boolean exercise;
    private final OffsetDateTime start =
            OffsetDateTime.now(ZoneOffset.ofHours(8)).minusMinutes(30);

    RunningClock(String region) {
        this.region = region;
    }

    RunningClock another() {
        var other = new RunningClock(region);
        other.incident = incident;
        return other;
    }

    RunningClock from(String sender, String receiver) {
        from = sender;
        to = receiver;
        return this;
    }

    Event reminded(int number, int percent, List<String> audience) {
        return new ClockRemindedV1(
                incident,
                id,
                "rule",
                "pack",
                "1",
                true,
                from,
                to,
                "phone",
                region,
                "勉县危险化学品事故",
                start,
                start.plus(Duration.ofHours(1)),
                number,
                percent,
                audience,
                OffsetDateTime.now(),
                exercise);
    }

    Event met() {
        return new ClockMetV1(
                incident,
                id,
                "rule",
                "pack",
                "1",
                true,
                from,
                to,
                "phone",
                region,
                start,
                start.plus(Duration.ofHours(1)),
                OffsetDateTime.now(),
                exercise);
    }

    Event missed() {
        return new ClockMissedV1(
                incident,
                id,
                "rule",
                "pack",
                "1",
                true,
                from,
                to,
                "phone",
                region,
                start,
                start.plus(Duration.ofHours(1)),
                OffsetDateTime.now(),
                exercise);
    }

    Event superseded() {
        return new ClockSupersededV1(
                incident,
                id,
                "rule",
                "pack",
                "1",
                true,
                from,
                to,
                "phone",
                region,
                start,
                start.plus(Duration.ofHours(1)),
                OffsetDateTime.now(),
                exercise);
    }
}
