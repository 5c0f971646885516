package io.jiaoying.warning.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.WindowSum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdRulesTest {
    private final ThresholdRules rules = new ThresholdRules(List.of("thresholds/rainstorm-signals.json"));

    private String colour(int hours, double millimetres) {
        WindowSum window = new WindowSum(
                "S1",
                "610725101201",
                Instant.parse("2026-07-04T04:00:00Z"),
                Duration.ofHours(hours),
                millimetres,
                millimetres,
                1);
        return rules.of(ReadingKind.RAINFALL)
                .get(0)
                .crossing(window)
                .map(Crossing::colour)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "3,100.0,red",
        "3,99.9,orange",
        "3,50.0,orange",
        "3,49.9,none",
        "6,50.0,yellow",
        "6,49.9,none",
        "6,300.0,yellow",
        "12,50.0,blue",
        "12,49.9,none"
    })
    void the_rainstorm_table_of_2007_holds_at_its_borders(int hours, double millimetres, String colour) {
        assertThat(colour(hours, millimetres)).isEqualTo(colour);
    }

    @Test
    void a_crossing_belongs_to_the_county_and_says_what_was_measured() {
        WindowSum window = new WindowSum(
                "S1", "610725101201", Instant.parse("2026-07-04T04:00:00Z"), Duration.ofHours(3), 120, 60, 3);
        Crossing crossing =
                rules.of(ReadingKind.RAINFALL).get(0).crossing(window).orElseThrow();
        assertThat(crossing.county()).isEqualTo("610725");
        assertThat(crossing.fact()).contains("S1", "3 小时", "120.0 mm", "red");
    }

    @Test
    void rain_rules_look_at_rain_only() {
        assertThat(rules.of(ReadingKind.WIND_SPEED)).isEmpty();
    }

    @Test
    void a_condition_that_is_no_condition_stops_the_start() {
        assertThatThrownBy(() -> ThresholdRules.compile("sum + 1.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ThresholdRules.compile("rain > 1.0")).isInstanceOf(IllegalArgumentException.class);
    }
}
