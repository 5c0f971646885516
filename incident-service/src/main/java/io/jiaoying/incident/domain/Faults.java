package io.jiaoying.incident.domain;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, field by field, so that the sender learns everything at once. */
final class Faults {
    /** How far another machine's clock may run ahead of ours. */
    static final Duration TOLERATED_AHEAD = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return List.copyOf(found);
    }

    @CanIgnoreReturnValue
    Faults when(boolean wrong, String field, String chinese, String english) {
        if (wrong) {
            found.add(new Fault(field, chinese, english));
        }
        return this;
    }

    @CanIgnoreReturnValue
    Faults required(String field, @Nullable Object value) {
        return when(value == null || (value instanceof String s && s.isBlank()), field, "必填", "is required");
    }

    @CanIgnoreReturnValue
    Faults known(String field, @Nullable String value, Predicate<String> known) {
        return when(value != null && !known.test(value), field, "未知的值:" + value, "unknown value: " + value);
    }

    @CanIgnoreReturnValue
    Faults notNegative(String field, @Nullable Number count) {
        return when(count != null && !(count.doubleValue() >= 0), field, "不能为负数", "must not be negative");
    }

    @CanIgnoreReturnValue
    Faults within(String field, @Nullable Double degrees, int bound) {
        boolean outside = degrees != null && !(Math.abs(degrees) <= bound);
        return when(outside, field, "应在 -" + bound + " 到 " + bound + " 之间", "must be from -" + bound + " to " + bound);
    }

    /** PostgreSQL cannot hold the NUL character, and nobody means it. */
    @CanIgnoreReturnValue
    Faults text(String field, @Nullable String text, int longest) {
        boolean tooLong = text != null && text.length() > longest;
        boolean nul = text != null && text.indexOf('\0') >= 0;
        return when(tooLong, field, "超过 " + longest + " 个字符", "is longer than " + longest + " characters")
                .when(nul, field, "含有空字符", "contains a NUL character");
    }

    @CanIgnoreReturnValue
    Faults past(String field, @Nullable Instant instant, Instant now) {
        boolean future = instant != null && instant.isAfter(now.plus(TOLERATED_AHEAD));
        boolean tooEarly = instant != null && instant.isBefore(EARLIEST);
        return when(future, field, "不能晚于当前时间", "must not be in the future")
                .when(tooEarly, field, "早得不可能", "is impossibly early");
    }

    @CanIgnoreReturnValue
    Faults notAfter(String field, @Nullable Instant earlier, String laterField, @Nullable Instant later) {
        boolean reversed = earlier != null && later != null && earlier.isAfter(later);
        return when(reversed, field, "不能晚于 " + laterField, "must not be after " + laterField);
    }
}
