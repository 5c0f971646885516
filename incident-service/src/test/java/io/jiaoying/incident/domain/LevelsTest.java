package io.jiaoying.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    @ParameterizedTest
    @CsvSource({
        "province,county,61",
        "city,county,6107",
        "county,unit,610725",
        "sector-regulator,unit,610725",
        "township,unit,610725101",
        "ministry,province,*",
        "same-level-government,county,610725"
    })
    void each_level_receives_at_the_desk_of_the_incidents_own_hierarchy(String to, String from, String region) {
        assertThat(Levels.receivingRegion(to, from, "610725101201")).contains(region);
    }

    @Test
    void nobody_receives_for_a_level_below_the_incidents_place_or_an_organisation() {
        assertThat(Levels.receivingRegion("township", "unit", "610725")).isEmpty();
        assertThat(Levels.receivingRegion("61072541600000", "county", "610725")).isEmpty();
        assertThat(Levels.receivingRegion("unit", "county", "610725")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "county,true",
        "61072541600000,true",
        "91610725MA6YABCD1X,true",
        "provinz,false",
        "COUNTY,false",
        "'',false"
    })
    void levels_are_words_or_organisation_codes(String level, boolean known) {
        assertThat(Levels.isKnown(level)).isEqualTo(known);
    }
}
