package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.incident.rulepack.domain.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that could be misread is refused with the place of its fault. */
class BadPacksTest {
    @ParameterizedTest
    @CsvSource({
        "clock,noticed,rules[1].clock",
        "limit,-PT30M,rules[1].limit",
        "limit,PT0S,rules[1].limit",
        "limit,half an hour,rules[1].limit",
        "limit,0 working days,rules[1].limit",
        "lookAgainAfter,-PT24H,rules[1].lookAgainAfter",
        "lookAgainAfter,tomorrow,rules[1].lookAgainAfter",
        "times,08:00,rules[1].times",
        "until,stable,rules[1].until",
        "mode,fax,rules[1].mode",
        "from,provinz,rules[1].from",
        "regime,none,rules[1].regime",
        "basis,'',rules[1].basis",
        "basys,x,rules[1].basys",
        "report,rumour,rules[1].report",
        "evidence,M-lo,rules[1].evidence",
        "evidence,?,rules[1].evidence",
        "evidence,P9,rules[1].verified",
        "when,dead > ,rules[1].when",
        "when,nobody == 3,rules[1].when",
        "when,figures['dead'] > 'many',rules[1].when",
        "when,1 + 1,rules[1].when"
    })
    void a_faulty_rule_is_refused_with_its_place(String field, String value, String place) {
        Map<String, Object> pack = Packs.data("cn-production-safety-2");
        Packs.rule(pack, 1).put(field, value);

        assertThatThrownBy(() -> Packs.read(pack)).hasMessageStartingWith(place + ": ");
    }

    @Test
    void unknown_grades_types_and_regions_are_refused_with_their_place() {
        Map<String, Object> grades = Packs.data("cn-production-safety-1");
        Packs.rule(grades, 0).put("grades", List.of("ordinary", "catastrophic"));
        Map<String, Object> types = Packs.data("cn-production-safety-1");
        Packs.rule(types, 1).put("eventTypes", List.of("fire", "volcano"));
        Map<String, Object> regions = Packs.data("cn-production-safety-1");
        regions.put("regions", new ArrayList<>(List.of("61", "99")));

        assertThatThrownBy(() -> Packs.read(grades)).hasMessageStartingWith("rules[0].grades[1]: ");
        assertThatThrownBy(() -> Packs.read(types)).hasMessageStartingWith("rules[1].eventTypes[1]: ");
        assertThatThrownBy(() -> Packs.read(regions)).hasMessageStartingWith("regions[1]: ");
    }

    @Test
    void a_follow_on_must_exist_and_never_lead_back() {
        Map<String, Object> unknown = Packs.data("cn-production-safety-2");
        Packs.rule(unknown, 0).put("followOn", List.of("nothing"));
        Map<String, Object> itself = Packs.data("cn-production-safety-2");
        Packs.rule(itself, 3).put("followOn", List.of("city-province-2h"));
        Map<String, Object> circle = Packs.data("cn-production-safety-2");
        Packs.rule(circle, 3).put("followOn", List.of("province-ministry-2h"));
        Packs.rule(circle, 4).put("followOn", List.of("city-province-2h"));
        Map<String, Object> fromElsewhere = Packs.data("cn-production-safety-2");
        Packs.rule(fromElsewhere, 3).put("followOn", List.of("unit-county-1h"));

        assertThatThrownBy(() -> Packs.read(unknown)).hasMessageStartingWith("rules[0].followOn[0]: unknown rule");
        assertThatThrownBy(() -> Packs.read(itself)).hasMessageStartingWith("rules[3].followOn[0]: leads back");
        assertThatThrownBy(() -> Packs.read(circle)).hasMessageStartingWith("rules[3].followOn[0]: leads back");
        assertThatThrownBy(() -> Packs.read(fromElsewhere)).hasMessageStartingWith("rules[3].followOn[0]: ");
    }

    @Test
    void what_is_due_immediately_cannot_repeat() {
        Map<String, Object> pack = Packs.data("cn-forest-fire-1");
        Packs.rule(pack, 0).put("repeats", true);

        assertThatThrownBy(() -> Packs.read(pack)).hasMessageStartingWith("rules[0].repeats: ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_table_whose_higher_grade_takes_a_smaller_figure_is_refused() {
        Map<String, Object> pack = Packs.data("cn-forest-fire-1");
        var table = ((List<Map<String, Object>>) pack.get("grading")).get(0);
        ((Map<String, Map<String, Object>>) table.get("scales")).get("dead").put("major", 2);

        assertThatThrownBy(() -> Packs.read(pack)).hasMessageStartingWith("grading[0].scales.dead.major: ");
    }

    @Test
    void versions_never_overlap() {
        var first = Packs.read(Packs.data("henan-1"));
        Map<String, Object> same = Packs.data("henan-1");
        same.put("effectiveFrom", "2030-01-01T00:00:00+08:00");
        Map<String, Object> earlier = Packs.data("henan-1");
        earlier.put("version", "2");
        Map<String, Object> later = Packs.data("henan-1");
        later.put("version", "2");
        later.put("effectiveFrom", "2030-01-01T00:00:00+08:00");

        assertThatThrownBy(() -> Succession.check(List.of(first), Packs.read(same)))
                .hasMessageStartingWith("version: ");
        assertThatThrownBy(() -> Succession.check(List.of(first), Packs.read(earlier)))
                .hasMessageStartingWith("effectiveFrom: ");
        assertThatCode(() -> Succession.check(List.of(first), Packs.read(later)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Succession.check(List.of(), first)).doesNotThrowAnyException();
    }

    @Test
    void ids_and_versions_are_one_word() {
        Map<String, Object> spaced = Packs.data("henan-1");
        spaced.put("version", "1 2");
        Map<String, Object> at = Packs.data("henan-1");
        at.put("id", "henan@1");

        assertThatThrownBy(() -> Packs.read(spaced)).hasMessageStartingWith("version: ");
        assertThatThrownBy(() -> Packs.read(at)).hasMessageStartingWith("id: ");
    }
}
