package io.jiaoying.warning.carriers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final Instant START = Instant.parse("2026-07-04T04:00:00Z");

    @Test
    void looked_at_every_20_ms_it_gives_the_configured_rate_and_never_more() {
        TokenBucket bucket = new TokenBucket(100, START);
        int given = 0;
        for (int millis = 20; millis <= 60_000; millis += 20) {
            given += bucket.take(1_000, START.plusMillis(millis));
            assertThat(given).isLessThanOrEqualTo(millis / 10);
        }
        assertThat(given).isGreaterThanOrEqualTo(5_820);
    }

    @Test
    void a_look_that_comes_up_to_150_ms_late_loses_nothing() {
        TokenBucket bucket = new TokenBucket(40, START);
        assertThat(bucket.take(100, START.plusMillis(150))).isEqualTo(6);
    }

    @Test
    void what_was_not_used_for_long_is_no_burst() {
        TokenBucket bucket = new TokenBucket(40, START);
        assertThat(bucket.take(1_000, START.plusSeconds(3_600))).isEqualTo(7);
    }

    @Test
    void one_a_second_is_one_a_second() {
        TokenBucket bucket = new TokenBucket(1, START);
        assertThat(bucket.take(5, START)).isZero();
        assertThat(bucket.untilNext(START)).isEqualTo(Duration.ofSeconds(1));
        assertThat(bucket.take(5, START.plusSeconds(1))).isEqualTo(1);
        assertThat(bucket.take(5, START.plusMillis(1_900))).isZero();
        assertThat(bucket.take(5, START.plusMillis(2_000))).isEqualTo(1);
    }
}
