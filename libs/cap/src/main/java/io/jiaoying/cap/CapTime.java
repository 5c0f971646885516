package io.jiaoying.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A dateTime of CAP 1.2 §3.3.2: seconds, no fraction, an offset and never {@code Z}. The text is kept as written, for
 * {@code -00:00} (UTC, place unknown) is not the same text as {@code +00:00}.
 */
public record CapTime(String text) {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[-+][0-9]{2}:[0-9]{2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    /** XML Schema's own limit of an offset. */
    private static final int WIDEST_OFFSET_SECONDS = 14 * 3600;

    public CapTime {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("not a CAP dateTime: " + text);
        }
    }

    /** The second this instant lies in, with Beijing's offset. */
    public static CapTime of(Instant instant) {
        return new CapTime(
                WRITTEN.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(BEIJING)));
    }

    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            return Math.abs(OffsetDateTime.parse(text).getOffset().getTotalSeconds()) <= WIDEST_OFFSET_SECONDS;
        } catch (DateTimeException notOnTheCalendar) {
            return false;
        }
    }

    public Instant instant() {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public String toString() {
        return text;
    }
}
