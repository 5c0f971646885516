package io.jiaoying.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentiles_are_those_of_the_recorded_durations() {
        var distribution = Distribution.ofMicros(
                LongStream.rangeClosed(1, 1000).map(i -> i * 1000).toArray());
        assertThat(distribution.count()).isEqualTo(1000);
        assertThat(distribution.millisAt(50)).isCloseTo(500, within(1.0));
        assertThat(distribution.p99Millis()).isCloseTo(990, within(1.0));
        assertThat(distribution.maxMillis()).isCloseTo(1000, within(1.0));
    }

    @Test
    void a_negative_duration_counts_as_zero() {
        assertThat(Distribution.ofMicros(-5_000, 2_000).millisAt(50)).isZero();
    }

    @Test
    void the_raw_form_carries_the_whole_histogram() {
        assertThat(Distribution.ofMicros(1, 2, 3).raw()).containsKeys("count", "p99Millis", "histogramMicros");
    }
}
