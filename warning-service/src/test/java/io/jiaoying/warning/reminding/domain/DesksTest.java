package io.jiaoying.warning.reminding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesksTest {
    @ParameterizedTest
    @CsvSource({
        "township, county, 610725101201, 610725101000",
        "county, province, 610725101201, 610725000000",
        "city, province, 610725, 610700000000",
        "province, ministry, 610725, 610000000000",
        "unit, county, 610725101201, 610725000000",
        "unit, sector-regulator, 610725101201, 610725000000",
    })
    void the_desk_of_the_level_that_owes_the_report_is_reminded(String from, String to, String region, String desk) {
        assertThat(Desks.ofDuty(from, to, region)).contains(desk);
    }

    @ParameterizedTest
    @CsvSource({
        "township, county, 610725",
        "ministry, same-level-government, 610725",
        "91610725MA6YW, county, 610725",
        "unit, ministry, 61"
    })
    void where_no_level_is_meant_there_is_no_desk(String from, String to, String region) {
        assertThat(Desks.ofDuty(from, to, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "610725101000, 610725000000",
        "610725000000, 610700000000",
        "610700000000, 610000000000",
        "610725101201, 610725101000"
    })
    void the_level_above_is_one_level_up(String desk, String above) {
        assertThat(Desks.above(desk)).contains(above);
    }

    @Test
    void nobody_is_above_a_province() {
        assertThat(Desks.above("610000000000")).isEmpty();
    }
}
