package io.jiaoying.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Points in time as text, to the byte as {@link DateTimeFormatter} writes them, at a fraction of its price: a first report
 * writes some eighty. What is unusual (years of other than four digits) is left to the formatter.
 */
public final class TimeText {
    private static final int LONGEST = "2026-11-22T17:08:06.123456789+08:05:43".length();
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int LAST_YEAR = 9999;
    private static final int NANO_DIGITS = 9;
    /** Digits behind the second come singly, or three at a time. */
    private static final int SINGLY = 1;

    private static final int BY_THREE = 3;

    private TimeText() {}

    /** As {@link DateTimeFormatter#ISO_INSTANT}: UTC, the fraction in groups of three digits. */
    public static String utc(Instant instant) {
        return instant.getEpochSecond() < FIRST_SECOND || instant.getEpochSecond() > LAST_SECOND
                ? DateTimeFormatter.ISO_INSTANT.format(instant)
                : text(instant.atOffset(ZoneOffset.UTC), BY_THREE);
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}: its own offset, the fraction without trailing zeros. */
    public static String withOffset(OffsetDateTime time) {
        return time.getYear() < 0 || time.getYear() > LAST_YEAR
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : text(time, SINGLY);
    }

    private static String text(OffsetDateTime time, int group) {
        byte[] text = new byte[LONGEST];
        two(text, 0, time.getYear() / 100);
        two(text, 2, time.getYear() % 100);
        two(text, separated(text, 4, '-'), time.getMonthValue());
        two(text, separated(text, 7, '-'), time.getDayOfMonth());
        two(text, separated(text, 10, 'T'), time.getHour());
        two(text, separated(text, 13, ':'), time.getMinute());
        two(text, separated(text, 16, ':'), time.getSecond());
        int end = fraction(text, 19, time.getNano(), group);
        String offset = time.getOffset().getId();
        for (int i = 0; i < offset.length(); i++) {
            text[end++] = (byte) offset.charAt(i);
        }
        return new String(text, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static int separated(byte[] text, int at, char separator) {
        text[at] = (byte) separator;
        return at + 1;
    }

    private static void two(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    /** Nothing for none; otherwise as many groups of digits as say it. Returns where it ends. */
    private static int fraction(byte[] text, int at, int nanos, int group) {
        if (nanos == 0) {
            return at;
        }
        int digits = NANO_DIGITS;
        int rest = nanos;
        int step = group == BY_THREE ? 1_000 : 10;
        while (rest % step == 0) {
            rest /= step;
            digits -= group;
        }
        text[at] = '.';
        for (int i = at + digits; i > at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + 1 + digits;
    }
}
