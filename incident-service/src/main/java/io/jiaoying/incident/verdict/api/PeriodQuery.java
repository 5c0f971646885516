package io.jiaoying.incident.verdict.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.api.QueryValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A period's ends: instants with offset, or days in China, of which the last one is included. */
record PeriodQuery(@Nullable Instant from, @Nullable Instant until) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int DAY_LENGTH = 10;

    static PeriodQuery of(@Nullable String from, @Nullable String to) {
        var period = new PeriodQuery(end("from", from, 0), end("to", to, 1));
        if (period.from != null && period.until != null && !period.from.isBefore(period.until)) {
            throw Refusal.invalid("to", "须晚于 from", "must be after from");
        }
        return period;
    }

    private static @Nullable Instant end(String name, @Nullable String value, int daysMore) {
        if (value == null || value.length() > DAY_LENGTH) {
            return QueryValues.instant(name, value);
        }
        try {
            return LocalDate.parse(value)
                    .plusDays(daysMore)
                    .atStartOfDay(BEIJING)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "须为日期或带时区的 ISO-8601 时间", "must be a day or an ISO-8601 instant with offset");
        }
    }
}
