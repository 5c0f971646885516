package io.jiaoying.warning.issuing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwningRegionTest {
    @Test
    void one_area_owns_itself() {
        assertThat(OwningRegion.of(List.of("610725101"))).isEqualTo("610725101");
    }

    @Test
    void two_villages_of_different_towns_belong_to_their_county() {
        assertThat(OwningRegion.of(List.of("610725101001", "610725105001"))).isEqualTo("610725");
    }

    @Test
    void two_counties_belong_to_their_city() {
        assertThat(OwningRegion.of(List.of("610725", "610726"))).isEqualTo("6107");
    }

    @Test
    void across_provinces_the_first_one_answers() {
        assertThat(OwningRegion.of(List.of("610725", "510812"))).isEqualTo("610725");
    }
}
