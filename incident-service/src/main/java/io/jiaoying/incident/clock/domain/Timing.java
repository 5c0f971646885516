package io.jiaoying.incident.clock.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when a rule counts, and until when.
 *
 * @param limit null for "immediately" and for fixed hours
 * @param workingDays until the end of the last of so many, Monday to Friday, after the day it starts; 0 for none
 * @param times fixed hours of the day in China, midnight being the end of the day before
 * @param repeats whether the next occurrence follows when one falls due
 * @param until what ends the repetition
 */
public record Timing(
        ClockStart clock,
        @Nullable Duration limit,
        int workingDays,
        List<LocalTime> times,
        boolean repeats,
        Until until) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

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
        return new Timing(clock, limit, 0, List.of(), false, Until.CLOSED);
    }

    /** The same from another moment. */
    Timing from(ClockStart start) {
        return new Timing(start, limit, workingDays, times, repeats, until);
    }

    /** Null for "immediately". A start at a fixed hour counts towards the next one. */
    @Nullable
    Instant dueAfter(Instant start) {
        if (!times.isEmpty()) {
            return nextFixedHour(start);
        }
        if (workingDays > 0) {
            return endOfLastWorkingDay(start);
        }
        return limit == null ? null : start.plus(limit);
    }

    private Instant endOfLastWorkingDay(Instant start) {
        LocalDate day = start.atZone(CHINA).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
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
