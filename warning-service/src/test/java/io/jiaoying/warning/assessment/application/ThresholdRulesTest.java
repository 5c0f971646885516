package io.jiaoying.warning.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdRulesTest {
    private final ThresholdRules rules = new ThresholdRules(List.of("thresholds/rainstorm-signals.json"));

    private static Window window(ReadingKind kind, Duration length, double sum, double max, double min, double last) {
        return new Window(
                "met",
                "S1",
                kind,
                "610725101201",
                Instant.parse("2026-07-04T04:00:00Z"),
                length,
                sum,
                max,
                min,
                last,
                3);
    }

    private static Window rain(int hours, double millimetres) {
        return window(ReadingKind.RAINFALL, Duration.ofHours(hours), millimetres, millimetres, 0, millimetres);
    }

    private String colour(int hours, double millimetres) {
        return rules.of(ReadingKind.RAINFALL)
                .get(0)
                .crossing(rain(hours, millimetres))
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
        Crossing crossing =
                rules.of(ReadingKind.RAINFALL).get(0).crossing(rain(3, 120)).orElseThrow();
        assertThat(crossing.county()).isEqualTo("610725");
        assertThat(crossing.fact()).contains("S1", "3 小时", "120.0 mm", "red");
    }

    @Test
    void rain_rules_look_at_rain_only() {
        assertThat(rules.of(ReadingKind.WIND_SPEED)).isEmpty();
    }

    @Test
    void the_shipped_figures_name_their_source_and_none_claims_to_be_verified() {
        ThresholdRules shipped = new ThresholdRules(List.of(
                "thresholds/rainstorm-signals.json", "thresholds/water-level.json", "thresholds/hotspots.json"));
        assertThat(shipped.packs()).hasSize(3).allSatisfy(pack -> {
            assertThat(pack.source()).isNotBlank();
            assertThat(pack.verified()).isFalse();
        });
        assertThat(shipped.windows().get(ReadingKind.RAINFALL))
                .containsExactly(Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12));
    }

    @Test
    void a_level_is_compared_with_the_stations_own_limits_and_with_nobody_elses() {
        ThresholdPack river = ThresholdPack.parse("""
                {"id": "r", "title": "r", "source": "test", "verified": false, "eventType": "natural.flood",
                 "kind": "water-level", "stations": {"S1": {"guarantee": 547.0}},
                 "rules": [{"window": "PT1H", "when": "'guarantee' in limits && max >= limits.guarantee"}]}""");
        Duration hour = Duration.ofHours(1);
        Window high = window(ReadingKind.WATER_LEVEL, hour, 1640, 547.2, 546, 547);
        assertThat(river.crossing(high).orElseThrow().colour()).isNull();
        assertThat(river.crossing(high).orElseThrow().fact()).contains("水位", "547.20", "547.00", "m", "达到研判条件");
        assertThat(river.crossing(window(ReadingKind.WATER_LEVEL, hour, 1640, 546.9, 546, 546.9)))
                .isEmpty();
        assertThat(river.crossing(new Window(
                        "met", "S2", ReadingKind.WATER_LEVEL, "610725", high.until(), hour, 1640, 999, 546, 999, 3)))
                .isEmpty();
    }

    @Test
    void one_hotspot_asks_for_a_check_and_names_no_colour() {
        ThresholdRules shipped = new ThresholdRules(List.of("thresholds/hotspots.json"));
        List<Crossing> found = shipped.crossings(List.of(window(ReadingKind.HOTSPOT, Duration.ofHours(1), 1, 1, 1, 1)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).colour()).isNull();
        assertThat(found.get(0).eventType()).isEqualTo("wildfire.forest");
    }

    @Test
    void a_condition_that_is_no_condition_stops_the_start() {
        assertThatThrownBy(() -> ThresholdCondition.of("sum + 1.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ThresholdCondition.of("rain > 1.0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThresholdRules(List.of("thresholds/none.json")))
                .hasMessageContaining("thresholds/none.json");
    }

    @Test
    void a_bad_pack_is_refused_with_every_fault_at_its_place() {
        assertThatThrownBy(() -> ThresholdPack.parse("""
                {"id": "bad", "title": "", "source": "s", "verified": "no", "eventType": "natural.volcano", "kind": "ash",
                 "stations": {"S1": {"warning": "high"}}, "note": 1,
                 "rules": [{"window": "PT3H", "when": "sum >= 1.0"},
                           {"colour": "mauve", "window": "3h", "when": "rain > 1.0", "why": 1}]}"""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad pack of thresholds bad")
                .hasMessageContaining("title ")
                .hasMessageContaining("verified ")
                .hasMessageContaining("eventType ")
                .hasMessageContaining("kind ")
                .hasMessageContaining("stations.S1.warning ")
                .hasMessageContaining("note ")
                .hasMessageContaining("rules[1].colour ")
                .hasMessageContaining("rules[1].window ")
                .hasMessageContaining("rules[1].why ")
                .hasMessageContaining("rules[1].when ")
                .hasMessageContaining("undeclared reference to 'rain'")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("rules[0]"));
    }

    @ParameterizedTest
    @CsvSource({"50.0,100.0,true", "49.9,100.0,false", "50.0,99.9,false", "120.0,250.0,true"})
    void a_rule_may_look_at_several_windows_that_end_together(double threeHours, double day, boolean reached) {
        ThresholdPack pack = ThresholdPack.parse("""
                {"id": "both", "title": "t", "source": "s", "verified": false, "eventType": "natural.geological",
                 "kind": "rainfall", "rules": [{"colour": "orange", "window": "PT3H", "also": {"day": "PT24H"},
                   "when": "sum >= 50.0 && day.sum >= 100.0"}]}""");
        assertThat(pack.windows()).containsExactly(Duration.ofHours(3), Duration.ofHours(24));
        Window whole = rain(24, day);
        assertThat(pack.crossing(rain(3, threeHours), Map.of(Duration.ofHours(24), whole))
                        .isPresent())
                .isEqualTo(reached);
        assertThat(pack.crossing(rain(3, threeHours))).isEmpty();
        assertThat(pack.crossing(whole, Map.of())).isEmpty();
    }

    @Test
    void windows_are_brought_together_by_station_and_end() {
        ThresholdRules both = new ThresholdRules(List.of("thresholds-test/rain-after-rain.json"));
        Window day = rain(24, 100);
        Window other =
                new Window("met", "S2", day.kind(), day.region(), day.until(), day.length(), 100, 100, 0, 100, 3);
        assertThat(both.crossings(List.of(rain(3, 60), day))).hasSize(1);
        assertThat(both.crossings(List.of(rain(3, 60), other))).isEmpty();
    }

    @Test
    void a_name_for_a_further_window_is_new_and_its_length_a_duration() {
        assertThatThrownBy(() -> ThresholdPack.parse("""
                {"id": "b", "title": "t", "source": "s", "verified": false, "eventType": "natural.flood", "kind": "rainfall",
                 "rules": [{"window": "PT3H", "also": {"sum": "PT24H", "day": "a day"}, "when": "day.sum > 1.0"}]}"""))
                .hasMessageContaining("rules[0].also.sum ")
                .hasMessageContaining("rules[0].also.day ");
    }
}
