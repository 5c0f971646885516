package io.jiaoying.warning.drilling.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** The month a number check belongs to; Beijing time. */
public record CheckMonth(YearMonth month) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public static CheckMonth of(Instant at) {
        return new CheckMonth(YearMonth.from(at.atZone(BEIJING)));
    }

    /** Its first waking moment on the given day; the last one of a shorter month. */
    public Instant begin(int day, WakingHours hours) {
        return month.atDay(Math.min(day, month.lengthOfMonth()))
                .atTime(hours.from())
                .atZone(BEIJING)
                .toInstant();
    }

    public Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(BEIJING).toInstant();
    }

    public CheckMonth next() {
        return new CheckMonth(month.plusMonths(1));
    }

    public String text() {
        return month.toString();
    }
}
