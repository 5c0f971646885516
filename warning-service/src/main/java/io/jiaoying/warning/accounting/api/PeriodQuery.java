package io.jiaoying.warning.accounting.api;

import io.jiaoying.access.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A period's ends: instants with offset, or days in China, of which the last one is included. */
record PeriodQuery(@Nullable Instant from, @Nullable Instant until) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int DAY_LENGTH = 10;

    static PeriodQuery of(@Nullable String from, @Nullable String to) {
        return new PeriodQuery(end("from", from, 0), end("to", to, 1));
    }

    private static @Nullable Instant end(String name, @Nullable String value, int daysMore) {
        try {
            return value == null ? null : read(value, daysMore);
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "须为日期或带时区的 ISO-8601 时间", "must be a day or an ISO-8601 instant with offset");
        }
    }

    /** A plus sign that the client did not encode arrives as a blank. */
    private static Instant read(String value, int daysMore) {
        return value.length() > DAY_LENGTH
                ? OffsetDateTime.parse(value.replace(' ', '+')).toInstant()
                : LocalDate.parse(value)
                        .plusDays(daysMore)
                        .atStartOfDay(BEIJING)
                        .toInstant();
    }
}
