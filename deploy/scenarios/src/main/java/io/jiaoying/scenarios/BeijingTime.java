package io.jiaoying.scenarios;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as people here write them. */
final class BeijingTime {
    private BeijingTime() {}

    static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS)
                .atOffset(ZoneOffset.ofHours(8))
                .toString();
    }
}
