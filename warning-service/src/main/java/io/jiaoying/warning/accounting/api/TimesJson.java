package io.jiaoying.warning.accounting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long answers took from the beginning of each target's ladder, in seconds; null without answers. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TimesJson(
        int answers,
        @Nullable BigDecimal firstSeconds,
        @Nullable BigDecimal p50Seconds,
        @Nullable BigDecimal p95Seconds,
        @Nullable BigDecimal lastSeconds) {
    private static final int MILLI_DIGITS = 3;

    static TimesJson of(AnswerTimes times) {
        return new TimesJson(
                times.sorted().size(),
                times.first().map(TimesJson::seconds).orElse(null),
                times.median().map(TimesJson::seconds).orElse(null),
                times.percentile95().map(TimesJson::seconds).orElse(null),
                times.last().map(TimesJson::seconds).orElse(null));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLI_DIGITS);
    }
}
