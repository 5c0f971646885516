package io.jiaoying.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java's own formatter is the reference: timelines are hashed over what it wrote. */
class TimeTextTest {
    private static final int MANY = 200_000;
    private static final long SEED = 20_261_122;

    @Test
    void many_instants_read_as_java_writes_them() {
        var random = new Random(SEED);
        for (int i = 0; i < MANY; i++) {
            assertSame(instant(random), offset(random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2026-11-22T17:08:06.1Z",
                "2026-11-22T17:08:06.01Z",
                "2026-11-22T17:08:06.001Z",
                "2026-11-22T17:08:06.0001Z",
                "2026-11-22T17:08:06.000001Z",
                "2026-11-22T17:08:06.0000001Z",
                "2026-11-22T17:08:06.000000001Z",
                "2026-11-22T17:08:06.100200300Z",
                "2026-12-31T23:59:59.999Z",
                "2028-02-29T16:00:00Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.5Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z"
            })
    void borders_read_as_java_writes_them(String text) {
        for (int minutes : new int[] {0, 480, -210, 345, 1080, -1080}) {
            assertSame(Instant.parse(text), ZoneOffset.ofTotalSeconds(minutes * 60));
        }
        assertSame(Instant.parse(text), ZoneOffset.ofTotalSeconds(29_143)); // Shanghai before 1901: +08:05:43
    }

    @Test
    void the_first_and_the_last_instant_java_knows_are_left_to_it() {
        assertThat(TimeText.utc(Instant.MAX)).isEqualTo(DateTimeFormatter.ISO_INSTANT.format(Instant.MAX));
        assertThat(TimeText.utc(Instant.MIN)).isEqualTo(DateTimeFormatter.ISO_INSTANT.format(Instant.MIN));
    }

    private static void assertSame(Instant instant, ZoneOffset offset) {
        OffsetDateTime time = instant.atOffset(offset);
        assertThat(TimeText.utc(instant)).isEqualTo(DateTimeFormatter.ISO_INSTANT.format(instant));
        assertThat(TimeText.withOffset(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    /** Half of them within a century of now, all with any number of digits behind the second. */
    private static Instant instant(Random random) {
        long range = random.nextBoolean() ? 3_000_000_000L : 300_000_000_000L;
        int digits = random.nextInt(10);
        int unit = (int) Math.pow(10, 9 - digits);
        int nanos = random.nextInt(1_000_000_000) / unit * unit;
        return Instant.ofEpochSecond(1_800_000_000L + (long) ((random.nextDouble() * 2 - 1) * range), nanos);
    }

    private static ZoneOffset offset(Random random) {
        return random.nextBoolean()
                ? ZoneOffset.ofHours(8)
                : ZoneOffset.ofTotalSeconds(random.nextInt(129_601) - 64_800);
    }
}
