package io.jiaoying.incident.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedPacksTest {
    private static final RulePackReader READER = new RulePackReader("61"::equals);
    private final RulePacks packs =
            new RulePacks(List.of(READER.read(data("cn-production-safety-1")), READER.read(data("demo-seconds-1"))));

    @ParameterizedTest
    @CsvSource({
        "production-safety.hazmat,ungraded,unit-county-1h",
        "production-safety.mine,serious,unit-county-1h",
        "production-safety,major,unit-county-1h county-province-30min-phone",
        "fire,major,county-province-30min-phone",
        "fire,serious,''",
        "traffic.road,particularly-major,county-province-30min-phone",
        "natural.rainstorm,major,''"
    })
    void the_national_rules_bind_by_type_and_grade(String eventType, String grade, String rules) {
        assertThat(binding(eventType, grade, List.of())).isEqualTo(rules);
    }

    @Test
    void the_demo_rule_binds_only_reports_that_carry_its_tag() {
        assertThat(binding("production-safety.hazmat", "ungraded", List.of("demo.seconds")))
                .isEqualTo("unit-county-1h demo-county-province-5s-phone");
        assertThat(packs.knowsTag("demo.seconds")).isTrue();
        assertThat(new RulePacks(List.of()).knowsTag("demo.seconds")).isFalse();
    }

    @Test
    void the_version_in_force_when_an_incident_began_is_chosen() {
        var second = new java.util.LinkedHashMap<>(data("cn-production-safety-1"));
        second.put("version", "2");
        second.put("effectiveFrom", "2026-01-01T00:00:00+08:00");
        RulePacks both = new RulePacks(List.of(READER.read(second), packs.all().get(0)));

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

    @ParameterizedTest
    @CsvSource({
        "clock,noticed,rules[1].clock",
        "limit,-PT30M,rules[1].limit",
        "limit,PT0S,rules[1].limit",
        "limit,half an hour,rules[1].limit",
        "mode,fax,rules[1].mode",
        "from,provinz,rules[1].from",
        "regime,none,rules[1].regime",
        "basis,'',rules[1].basis",
        "basys,x,rules[1].basys"
    })
    void a_faulty_rule_is_refused_with_its_place(String field, String value, String place) {
        Map<String, Object> pack = data("cn-production-safety-1");
        rule(pack, 1).put(field, value);

        assertThatThrownBy(() -> READER.read(pack)).hasMessageStartingWith(place + ": ");
    }

    @Test
    void unknown_grades_and_types_and_regions_are_refused_with_their_place() {
        Map<String, Object> grades = data("cn-production-safety-1");
        rule(grades, 0).put("grades", List.of("ordinary", "catastrophic"));
        Map<String, Object> types = data("cn-production-safety-1");
        rule(types, 1).put("eventTypes", List.of("fire", "volcano"));
        Map<String, Object> regions = data("cn-production-safety-1");
        regions.put("regions", new ArrayList<>(List.of("61", "99")));

        assertThatThrownBy(() -> READER.read(grades)).hasMessageStartingWith("rules[0].grades[1]: ");
        assertThatThrownBy(() -> READER.read(types)).hasMessageStartingWith("rules[1].eventTypes[1]: ");
        assertThatThrownBy(() -> READER.read(regions)).hasMessageStartingWith("regions[1]: ");
    }

    private String binding(String eventType, String grade, List<String> tags) {
        var circumstances = new Circumstances(eventType, Grade.of(grade).orElseThrow(), tags);
        return String.join(
                " ",
                BindingRule.rulesThatBind(packs.inForce(Reports.OCCURRED, "610725"), circumstances).stream()
                        .map(binding -> binding.rule().id())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rule(Map<String, Object> pack, int index) {
        return ((List<Map<String, Object>>) pack.get("rules")).get(index);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String name) {
        try (InputStream in = ShippedPacksTest.class.getResourceAsStream("/rule-packs/" + name + ".json")) {
            return new ObjectMapper().readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
