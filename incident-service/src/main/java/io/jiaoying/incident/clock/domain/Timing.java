package io.jiaoying.incident.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when a rule counts, and until when.
 *
 * @param limit null for "immediately" and for fixed hours
 * @param times fixed hours of the day in China, midnight being the end of the day before
 * @param repeats whether the next occurrence follows when one falls due
 * @param until what ends the repetition
 */
public record Timing(ClockStart clock, @Nullable Duration limit, List<LocalTime> times, boolean repeats, Until until) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What ends a repetition. */
    public enum Until {
        /** 灾情稳定. */
        STABLE,
        /** 处置结束. */
        ENDED,
        /** 办结. */
        CLOSED
    }

    public static Timing within(ClockStart clock, @Nullable Duration limit) {
        return new Timing(clock, limit, List.of(), false, Until.CLOSED);
    }

    /** Null for "immediately". A start at a fixed hour counts towards the next one. */
    @Nullable
    Instant dueAfter(Instant start) {
        if (!times.isEmpty()) {
            return nextFixedHour(start);
        }
        return limit == null ? null : start.plus(limit);
    }

    private Instant nextFixedHour(Instant start) {
        ZonedDateTime local = start.atZone(CHINA);
        return times.stream()
                .flatMap(time -> java.util.stream.Stream.of(0, 1)
                        .map(days ->
                                local.toLocalDate().plusDays(days).atTime(time).atZone(CHINA)))
                .map(ZonedDateTime::toInstant)
                .filter(instant -> instant.isAfter(start))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
