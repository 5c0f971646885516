package io.jiaoying.warning.calling.persistence;

import java.security.SecureRandom;
import java.time.Instant;

/**
 * Ids of version 7 (RFC 9562, 6.2 method 2) for the rows of one statement: the milliseconds, 26 random bits, then a counter that
 * begins at a random place. They are appended to the index of ids, however many years of rows are in it; 10,000 ids by chance
 * alone are as many places in it.
 *
 * @param beginning the first 24 characters
 * @param first what the counter begins at: twelve hexadecimal digits, and room for as many rows as there may ever be
 */
record TimeOrderedIds(String beginning, long first) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int HIGH_DIGITS = 8;
    private static final int VERSION = 0x7000;
    private static final int VARIANT = 0x8000;
    private static final int BITS_BESIDE_VERSION = 12;
    private static final int BITS_BESIDE_VARIANT = 14;
    private static final long LEAST = 1L << 44;
    private static final long MOST = 1L << 47;

    static TimeOrderedIds at(Instant now) {
        String millis = "%012x".formatted(now.toEpochMilli());
        String beginning = "%s-%s-%04x-%04x-"
                .formatted(
                        millis.substring(0, HIGH_DIGITS),
                        millis.substring(HIGH_DIGITS),
                        VERSION + CHANCE.nextInt(1 << BITS_BESIDE_VERSION),
                        VARIANT + CHANCE.nextInt(1 << BITS_BESIDE_VARIANT));
        return new TimeOrderedIds(beginning, CHANCE.nextLong(LEAST, MOST));
    }
}
