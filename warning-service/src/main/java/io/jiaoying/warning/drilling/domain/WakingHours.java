package io.jiaoying.warning.drilling.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be called without need; Beijing time. */
public record WakingHours(LocalTime from, LocalTime until) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public WakingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("waking hours end before they begin");
        }
    }

    public boolean include(Instant at) {
        LocalTime time = at.atZone(BEIJING).toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** The same instant where it is within them, the next morning otherwise. */
    public Instant next(Instant at) {
        if (include(at)) {
            return at;
        }
        ZonedDateTime now = at.atZone(BEIJING);
        ZonedDateTime morning = now.with(from);
        return (now.isBefore(morning) ? morning : morning.plusDays(1)).toInstant();
    }
}
