package io.jiaoying.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentileTest {
    private static final List<Duration> ONE_TO_200 = LongStream.rangeClosed(1, 200)
            .map(i -> 201 - i)
            .mapToObj(Duration::ofMillis)
            .toList();

    @Test
    void it_is_the_nearest_rank() {
        assertThat(Percentile.of(ONE_TO_200, 50)).hasMillis(100);
        assertThat(Percentile.of(ONE_TO_200, 99)).hasMillis(198);
        assertThat(Percentile.of(ONE_TO_200, 100)).hasMillis(200);
    }

    @Test
    void a_single_value_is_all_its_percentiles() {
        assertThat(Percentile.of(List.of(Duration.ofMillis(7)), 1)).hasMillis(7);
        assertThat(Percentile.of(List.of(Duration.ofMillis(7)), 99)).hasMillis(7);
    }

    @Test
    void the_p99_of_few_values_is_the_largest() {
        assertThat(Percentile.of(List.of(Duration.ofMillis(9), Duration.ofMillis(1)), 99))
                .hasMillis(9);
        assertThat(Percentile.of(List.of(Duration.ofMillis(9), Duration.ofMillis(1)), 50))
                .hasMillis(1);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(List.of(), 50));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentile.of(ONE_TO_200, 0));
    }
}
