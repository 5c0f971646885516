package io.jiaoying.cap.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.cap.check.Crossings.Found;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingsTest {
    private static Found in(String ring) {
        return Crossings.in(
                Arrays.stream(ring.split(" "))
                        .map(pair -> Point.parse(pair).orElseThrow())
                        .toList(),
                new EffortLimit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0 0,2 2,2 2,0 0,0",
                "0,0 0,4 4,4 2,1 4,0 0,0",
                "0,0 0,0 0,2 2,2 2,2 0,0",
                "0,0 0,4 2,4 0,2 2,0 0,0",
                "0,0 0,4 4,4 4,2 2,2 2,3 2,2 4,2 4,0 0,0",
                "33.1,106.5 33.3,106.5 33.3,106.9 33.1,106.9 33.1,106.5"
            })
    void a_ring_that_does_not_cross_itself_is_fine_even_where_it_touches(String ring) {
        assertThat(in(ring)).isEqualTo(Found.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,0 2,2 2,0 0,2 0,0",
                "0,0 0,4 4,4 4,2 -1,2 0,0",
                "0,0 4,0 4,4 2,2 2,0 3,-2 0,0",
                "0,0 0.000000000001,0.000000000002 0.000000000001,0 0,0.000000000002 0,0"
            })
    void a_ring_that_crosses_itself_is_found(String ring) {
        assertThat(in(ring)).isEqualTo(Found.CROSSING);
    }
}
