package io.jiaoying.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.regions.Level;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
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

    @Test
    void no_city_is_where_the_table_of_regions_has_but_a_placeholder_for_one() {
        for (Region province : Regions.get().provinces()) {
            for (Region city : Regions.get().children(province.code())) {
                boolean named = !Regions.get().fullName(city.code()).equals(province.name());
                assertThat(Levels.hasCity(city.shortCode())).as(city.toString()).isEqualTo(named);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"31,false", "110101001,false", "500243,false", "4290,false", "469001,false", "42,true", "610725,true"})
    void counties_of_municipalities_and_directly_under_a_province_have_no_city(String region, boolean city) {
        assertThat(Levels.hasCity(region)).isEqualTo(city);
    }

    @Test
    void the_province_receives_what_goes_to_a_city_that_does_not_exist() {
        assertThat(Levels.receivingRegion("city", "county", "310115114")).contains("31");
        assertThat(Levels.receivingRegion("same-level-government", "city", "429004"))
                .contains("42");
        assertThat(Levels.standingFor("city", "429004")).isEqualTo("province");
        assertThat(Levels.standingFor("city", "610725")).isEqualTo("city");
        assertThat(Levels.standingFor("county", "310115")).isEqualTo("county");
    }

    @Test
    void no_county_is_where_the_table_of_regions_has_none_below_the_city_but_its_namesake() {
        for (Region province : Regions.get().provinces()) {
            for (Region city : Regions.get().children(province.code())) {
                boolean named = Regions.get().children(city.code()).stream()
                        .anyMatch(below ->
                                below.level() == Level.COUNTY && !below.name().equals(city.name()));
                assertThat(Levels.hasCounty(city.shortCode()))
                        .as(city.toString())
                        .isEqualTo(named);
            }
        }
    }

    @Test
    void the_city_receives_what_goes_to_a_county_that_does_not_exist() {
        assertThat(Levels.receivingRegion("county", "unit", "441900003")).contains("4419");
        assertThat(Levels.receivingRegion("sector-regulator", "unit", "460400100"))
                .contains("4604");
        assertThat(Levels.receivingRegion("same-level-government", "county", "442000001"))
                .contains("4420");
        assertThat(Levels.standingFor("county", "620201001")).isEqualTo("city");
        assertThat(Levels.standingFor("county", "440106")).isEqualTo("county");
        assertThat(Levels.standingFor("city", "441900003")).isEqualTo("city");
    }
}
