package io.jiaoying.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "610000000000, 61",
        "610700000000, 6107",
        "610725000000, 610725",
        "610725101000, 610725101",
        "610725101201, 610725101201",
        "610725000, 610725",
        "610000, 61",
        "6100, 61",
        "61, 61",
        "110100000000, 1101",
        "441900003000, 441900003",
        "620200100000, 620200100"
    })
    void zeros_are_cut_at_the_borders_of_levels_only(String code, String shortened) {
        assertThat(RegionCode.shorten(code)).isEqualTo(shortened);
        assertThat(Regions.shorten(code)).isEqualTo(shortened);
        assertThat(RegionCode.shorten(RegionCode.expand(shortened))).isEqualTo(shortened);
    }
}
