package io.jiaoying.incident.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkippedLevelsTest {
    @ParameterizedTest
    @CsvSource({
        "unit, county, ''",
        "township, county, ''",
        "unit, city, county",
        "unit, province, 'county city'",
        "township, province, 'county city'",
        "county, city, ''",
        "county, province, city",
        "county, ministry, 'city province'",
        "city, ministry, province",
        "province, ministry, ''",
        "province, county, ''",
        "county, same-level-government, ''",
        "county, 11610725MB29, ''",
        "same-level-government, province, ''"
    })
    void the_levels_between_are_those_passed_over(String from, String to, String skipped) {
        List<String> expected = skipped.isEmpty() ? List.of() : List.of(skipped.split(" "));

        assertThat(SkippedLevels.between(from, to, Set.of(), "610725")).isEqualTo(expected);
    }

    @Test
    void a_level_that_was_told_already_is_not_passed_over() {
        assertThat(SkippedLevels.between("county", "ministry", Set.of("city"), "610725"))
                .containsExactly("province");
    }

    @ParameterizedTest
    @CsvSource({"310115, county, province, ''", "429004, unit, ministry, 'county province'"})
    void a_city_that_does_not_exist_is_not_passed_over(String region, String from, String to, String skipped) {
        List<String> expected = skipped.isEmpty() ? List.of() : List.of(skipped.split(" "));

        assertThat(SkippedLevels.between(from, to, Set.of(), region)).isEqualTo(expected);
    }
}
