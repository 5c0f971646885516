package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.Timing;
import io.jiaoying.incident.clock.domain.Timing.Until;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from when a rule counts and how long it allows. */
final class TimingReader {
    private static final Pattern WORKING_DAYS = Pattern.compile("([1-9][0-9]?) working days");

    private TimingReader() {}

    static Timing timing(PackNode node) {
        ClockStart clock = node.word("clock", ClockStart::of);
        boolean fixed = clock == ClockStart.FIXED_TIME;
        if (fixed && node.has("limit")) {
            throw node.fault("limit", "a rule of fixed hours has times, not a limit");
        }
        if (!fixed && node.has("times")) {
            throw node.fault("times", "only a rule of fixed hours has times");
        }
        int workingDays = fixed ? 0 : workingDays(node);
        Duration limit = fixed || workingDays > 0 ? null : limit(node);
        boolean repeats = node.flagOr("repeats", false);
        if (repeats && !fixed && limit == null) {
            throw node.fault("repeats", "what is due immediately cannot repeat");
        }
        return new Timing(clock, limit, workingDays, fixed ? times(node) : List.of(), repeats, until(node, repeats));
    }

    private static Until until(PackNode node, boolean repeats) {
        if (node.has("until") && !repeats) {
            throw node.fault("until", "only what repeats has an end");
        }
        return node.has("until")
                ? node.word("until", word -> Arrays.stream(Until.values())
                        .filter(until ->
                                until.name().toLowerCase(java.util.Locale.ROOT).equals(word))
                        .findFirst())
                : Until.CLOSED;
    }

    private static List<LocalTime> times(PackNode node) {
        return node.words("times", TimingReader::time);
    }

    /** {@code 24:00} is the end of the day. */
    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 0 when the limit is no number of working days. */
    private static int workingDays(PackNode node) {
        Matcher days = WORKING_DAYS.matcher(node.text("limit"));
        return days.matches() ? Integer.parseInt(days.group(1)) : 0;
    }

    /** {@code "immediately"} or an ISO 8601 duration above zero. */
    private static @Nullable Duration limit(PackNode node) {
        String text = node.text("limit");
        if (text.equals("immediately")) {
            return null;
        }
        return duration(node, "limit");
    }

    static Duration duration(PackNode node, String field) {
        String text = node.text(field);
        Duration duration = parsed(node, field, text);
        if (duration.isNegative() || duration.isZero()) {
            throw node.fault(field, "must be longer than nothing: " + text);
        }
        return duration;
    }

    private static Duration parsed(PackNode node, String field, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw node.fault(field, "not an ISO 8601 duration: " + text);
        }
    }
}
