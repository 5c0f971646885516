package io.jiaoying.incident.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Reports;
import io.jiaoying.incident.rulepack.Packs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packs of the first delivery bind as they did; incidents that began under them keep them. */
class FirstPacksTest {
    private final RulePack national = Packs.read(Packs.data("cn-production-safety-1"));
    private final RulePacks packs = new RulePacks(List.of(national, Packs.read(Packs.data("demo-seconds-1"))));

    @ParameterizedTest
    @CsvSource({
        "production-safety.hazmat,,unit-county-1h",
        "production-safety.mine,3,unit-county-1h",
        "production-safety,10,unit-county-1h county-province-30min-phone",
        "fire,10,county-province-30min-phone",
        "fire,3,''",
        "traffic.road,30,county-province-30min-phone",
        "natural.rainstorm,10,''"
    })
    void the_national_rules_bind_by_type_and_grade(String eventType, Integer dead, String rules) {
        assertThat(binding(eventType, dead, List.of())).isEqualTo(rules);
    }

    @Test
    void the_demo_rule_binds_only_reports_that_carry_its_tag() {
        assertThat(binding("production-safety.hazmat", null, List.of("demo.seconds")))
                .isEqualTo("unit-county-1h demo-county-province-5s-phone");
        assertThat(packs.knowsTag("demo.seconds")).isTrue();
        assertThat(new RulePacks(List.of()).knowsTag("demo.seconds")).isFalse();
    }

    @Test
    void the_version_in_force_when_an_incident_began_is_chosen() {
        var second = new LinkedHashMap<>(Packs.data("cn-production-safety-1"));
        second.put("version", "2");
        second.put("effectiveFrom", "2026-01-01T00:00:00+08:00");
        RulePacks both = new RulePacks(List.of(Packs.read(second), national));

        assertThat(both.inForce(Instant.parse("2025-12-31T15:59:59Z"), "610725"))
                .extracting(RulePack::version)
                .containsExactly("1");
        assertThat(both.inForce(Instant.parse("2025-12-31T16:00:00Z"), "610725"))
                .extracting(RulePack::version)
                .containsExactly("2");
        assertThat(both.these(List.of(new PackVersion("cn-production-safety", "1"))))
                .extracting(RulePack::version)
                .containsExactly("1");
    }

    private String binding(String eventType, Integer dead, List<String> tags) {
        RuleBook book = packs.bookFor(Reports.OCCURRED, "610725");
        Figures figures = Figures.of(new Casualties(dead, null, null, null, null, null, null), null);
        var circumstances = Circumstances.ongoing(
                eventType, book.grading().verdict(eventType, figures, tags), figures, tags, false, Duration.ZERO);
        return String.join(
                " ",
                book.rulesThatBind(circumstances).stream()
                        .map(binding -> binding.rule().id())
                        .toList());
    }
}
