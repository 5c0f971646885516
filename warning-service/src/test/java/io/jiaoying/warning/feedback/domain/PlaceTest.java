package io.jiaoying.warning.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static Place.Known place(String region, @Nullable Integer toMove, @Nullable Integer moved) {
        Standing standing = new Standing(null, toMove, moved, null, null, null, null, null);
        return new Place.Known(region, 2, 1, toMove != null || moved != null, standing);
    }

    @Test
    void villages_add_up_to_townships_and_those_to_counties() {
        List<Place> counties = Place.roll(List.of(
                place("610725101201", 40, 30),
                place("610725101202", 10, 10),
                place("610725102001", 5, 0),
                place("610726100001", 1, 1)));
        assertThat(counties).extracting(Place::region).containsExactly("610725000000", "610726000000");
        Place mianxian = counties.get(0);
        assertThat(mianxian.sum().peopleToMove()).isEqualTo(55);
        assertThat(mianxian.sum().peopleMoved()).isEqualTo(40);
        assertThat(mianxian.sum().stillToMove()).isEqualTo(15);
        assertThat(mianxian.villages()).isEqualTo(3);
        assertThat(mianxian.targets()).isEqualTo(6);
        assertThat(mianxian.below()).extracting(Place::region).containsExactly("610725101000", "610725102000");
        assertThat(mianxian.below().get(0).sum().peopleToMove()).isEqualTo(50);
        assertThat(mianxian.below().get(0).below()).hasSize(2);
    }

    @Test
    void what_a_township_says_of_itself_stands_beside_its_villages_and_is_never_added() {
        Place county = Place.roll(List.of(place("610725101000", 200, 90), place("610725101201", 40, 30)))
                .get(0);
        Place township = county.below().get(0);
        assertThat(township.sum().peopleToMove()).isEqualTo(40);
        assertThat(township.own()).isNotNull();
        assertThat(township.own().peopleToMove()).isEqualTo(200);
        assertThat(township.villages()).isEqualTo(1);
        assertThat(township.targets()).isEqualTo(4);
        assertThat(county.sum().peopleToMove()).isEqualTo(40);
        assertThat(county.own()).isNull();
    }

    @Test
    void what_nobody_knows_is_not_zero() {
        Place county = Place.roll(List.of(place("610725101201", null, null), place("610725101202", 3, null)))
                .get(0);
        assertThat(county.sum().peopleToMove()).isEqualTo(3);
        assertThat(county.sum().peopleMoved()).isNull();
        assertThat(county.sum().stillToMove()).isNull();
        assertThat(county.reported()).isEqualTo(1);
    }

    @Test
    void people_of_the_county_itself_belong_to_no_township() {
        Place county = Place.roll(List.of(place("610725000000", 7, 7))).get(0);
        assertThat(county.below()).isEmpty();
        assertThat(county.targets()).isEqualTo(2);
        assertThat(county.sum()).isEqualTo(Standing.NOTHING);
        assertThat(county.own()).isNotNull();
    }
}
