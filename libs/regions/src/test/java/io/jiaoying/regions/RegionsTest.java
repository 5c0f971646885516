package io.jiaoying.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    private final Regions regions = Regions.get();

    @Test
    void every_unit_of_the_2023_edition_is_there() {
        assertThat(regions.size()).isEqualTo(665_271);
        assertThat(count())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Level.PROVINCE,
                        31,
                        Level.CITY,
                        342,
                        Level.COUNTY,
                        2_975,
                        Level.TOWNSHIP,
                        41_351,
                        Level.VILLAGE,
                        620_572));
    }

    private Map<Level, Integer> count() {
        Map<Level, Integer> counts = new HashMap<>();
        for (Region province : regions.provinces()) {
            count(province, counts);
        }
        return counts;
    }

    /** Walks down by children only, so that the sum proves that every unit is some unit's child exactly once. */
    private void count(Region region, Map<Level, Integer> counts) {
        counts.merge(region.level(), 1, Integer::sum);
        regions.children(region.code()).forEach(child -> count(child, counts));
    }

    @ParameterizedTest
    @CsvSource({
        "61, 陕西省, PROVINCE, 610000000000",
        "6107, 汉中市, CITY, 610700000000",
        "610725, 勉县, COUNTY, 610725000000",
        "610725000, 勉县, COUNTY, 610725000000",
        "610725000000, 勉县, COUNTY, 610725000000",
        "610000, 陕西省, PROVINCE, 610000000000",
        "110000000000, 北京市, PROVINCE, 110000000000",
        "110101001, 东华门街道, TOWNSHIP, 110101001000",
        "110101001001, 多福巷社区居委会, VILLAGE, 110101001001"
    })
    void a_code_is_found_in_every_length(String code, String name, Level level, String fullCode) {
        assertThat(regions.known(code)).isTrue();
        assertThat(regions.find(code)).contains(new Region(fullCode, name, level));
        assertThat(regions.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6",
                "610",
                "61072",
                "6107250",
                "99",
                "610799",
                "610725999",
                "610725101999",
                "6107251012010",
                "61 ",
                "６１",
                "-1",
                "61072x",
                "*"
            })
    void anything_else_is_unknown(String code) {
        assertThat(regions.known(code)).isFalse();
        assertThat(regions.find(code)).isEmpty();
    }

    @Test
    void the_first_and_the_last_unit_are_found() {
        Region last = regions.provinces().get(30);
        assertThat(regions.provinces().get(0).name()).isEqualTo("北京市");
        while (!regions.children(last.code()).isEmpty()) {
            last = regions.children(last.code())
                    .get(regions.children(last.code()).size() - 1);
        }
        assertThat(last.level()).isEqualTo(Level.VILLAGE);
        assertThat(regions.known(last.code())).isTrue();
    }

    @Test
    void a_unit_knows_what_is_above_it() {
        assertThat(regions.parent("610725")).map(Region::name).contains("汉中市");
        assertThat(regions.parent("61")).isEmpty();
        assertThat(regions.parent("441900003")).map(Region::name).contains("东莞市");
    }

    @Test
    void a_city_without_counties_has_townships_for_children() {
        assertThat(regions.children("4419"))
                .isNotEmpty()
                .allMatch(child -> child.level() == Level.TOWNSHIP)
                .allMatch(child -> child.code().startsWith("4419"));
    }

    @Test
    void a_village_has_no_children() {
        assertThat(regions.children("110101001001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"61, 陕西省", "610725, 陕西省汉中市勉县", "110101001001, 北京市东城区东华门街道多福巷社区居委会", "441900003, 广东省东莞市东城街道"})
    void a_full_name_leaves_placeholders_out(String code, String fullName) {
        assertThat(regions.fullName(code)).isEqualTo(fullName);
    }

    @Test
    void rare_characters_beyond_the_basic_plane_survive() {
        Optional<String> rare = regions.provinces().stream()
                .filter(province -> province.name().equals("广东省"))
                .flatMap(province -> regions.children(province.code()).stream())
                .flatMap(city -> regions.children(city.code()).stream())
                .flatMap(county -> regions.children(county.code()).stream())
                .flatMap(township -> regions.children(township.code()).stream())
                .map(Region::name)
                .filter(name -> name.codePoints().anyMatch(point -> point > 0xFFFF))
                .findFirst();
        assertThat(rare).hasValueSatisfying(name -> assertThat(name).doesNotContain("\uFFFD"));
    }

    @Test
    void asking_for_the_name_of_an_unknown_code_is_a_mistake() {
        assertThatThrownBy(() -> regions.name("99")).isInstanceOf(IllegalArgumentException.class);
    }
}
