package io.jiaoying.warning.drilling.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.drilling.application.StartDrill;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An unscripted drill to be begun.
 *
 * @param profile {@code DRILL} when left out
 * @param sparedFor ISO 8601; whoever was sent anything within it is left out; a week when left out
 * @param lasts ISO 8601; an hour when left out
 */
record DrillBody(
        @NotBlank @KnownRegion String region,
        @NotNull @Min(1) @Max(500) Integer people,
        @Size(max = 60) @Nullable String profile,
        @Nullable String sparedFor,
        @Nullable String lasts) {
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration A_YEAR = Duration.ofDays(366);

    StartDrill.Wish toWish() {
        Duration end = duration("lasts", lasts, AN_HOUR);
        if (end.isZero() || end.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("lasts", "须大于零且不超过一天", "must be longer than nothing and no more than a day");
        }
        return new StartDrill.Wish(
                region,
                people,
                Objects.requireNonNullElse(profile, "DRILL"),
                duration("sparedFor", sparedFor, A_WEEK),
                end);
    }

    private static Duration duration(String field, @Nullable String text, Duration otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(A_YEAR) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notADuration) {
            // refused like one that is negative
        }
        throw Refusal.invalid(field, "须为时长（ISO 8601，如 P7D）", "must be an ISO 8601 duration, such as P7D");
    }
}
