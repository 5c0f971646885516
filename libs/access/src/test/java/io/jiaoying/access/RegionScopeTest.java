package io.jiaoying.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionScopeTest {

    @ParameterizedTest
    @CsvSource({
        "610725, 610725, true",
        "610725, 610725000000, true",
        "610725, 610725101201, true",
        "610725000000, 610725101201, true",
        "610725, 610726, false",
        "610725, 6107, false",
        "610725, 610000000000, false",
        "61, 610725101201, true",
        "61, 62, false",
        "*, 61, true",
        "*, 110101001001, true",
        "610725101201, 610725101201, true",
        "610725101201, 610725101, false",
        "610725101201, 610725, false"
    })
    void a_scope_covers_its_own_unit_and_all_beneath(String scope, String code, boolean covered) {
        assertThat(RegionScope.ofClaim(scope).covers(code)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "6", "61%", "_", "'610725 '", "**", "all"},
            nullValues = "NULL")
    void a_claim_that_is_no_code_covers_nothing(String claim) {
        RegionScope scope = RegionScope.ofClaim(claim);
        assertThat(scope.covers("61")).isFalse();
        assertThat(scope.sqlPrefix()).isEqualTo("-");
    }

    @Test
    void everywhere_covers_no_text_that_is_not_a_code() {
        assertThat(RegionScope.EVERYWHERE.covers("x")).isFalse();
    }

    @Test
    void the_prefix_for_lists_is_the_code_without_its_zeros() {
        assertThat(RegionScope.ofClaim("610725000000").sqlPrefix()).isEqualTo("610725");
        assertThat(RegionScope.ofClaim("*").sqlPrefix()).isEmpty();
    }
}
