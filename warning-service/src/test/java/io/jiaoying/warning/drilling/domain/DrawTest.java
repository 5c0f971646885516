package io.jiaoying.warning.drilling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    private static final List<Draw.Candidate> PEOPLE = people();

    /** 60 in one township, 30 in another, 10 in a third. */
    private static List<Draw.Candidate> people() {
        List<Draw.Candidate> people = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> people.add(new Draw.Candidate("a" + i, "610922100001")));
        IntStream.range(0, 30).forEach(i -> people.add(new Draw.Candidate("b" + i, "610922101001")));
        IntStream.range(0, 10).forEach(i -> people.add(new Draw.Candidate("c" + i, "610922102001")));
        return people;
    }

    private static long of(String township, List<String> drawn) {
        return drawn.stream().filter(id -> id.startsWith(township)).count();
    }

    @Test
    void places_are_shared_in_proportion_and_every_township_has_one() {
        List<String> twenty = Draw.of("seed", PEOPLE, 20);
        assertThat(of("a", twenty)).isEqualTo(12);
        assertThat(of("b", twenty)).isEqualTo(6);
        assertThat(of("c", twenty)).isEqualTo(2);
        assertThat(Draw.of("seed", PEOPLE, 4).stream()
                        .map(id -> id.substring(0, 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void with_fewer_places_than_townships_no_township_has_two() {
        assertThat(Draw.of("seed", PEOPLE, 2)).hasSize(2).doesNotHaveDuplicates();
        assertThat(Draw.of("seed", PEOPLE, 2).stream()
                        .map(id -> id.substring(0, 1))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void the_same_seed_draws_the_same_people_in_whatever_order_they_are_listed() {
        List<Draw.Candidate> shuffled = new ArrayList<>(PEOPLE);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Draw.of("seed", shuffled, 20)).isEqualTo(Draw.of("seed", PEOPLE, 20));
        assertThat(Draw.of("other", PEOPLE, 20)).isNotEqualTo(Draw.of("seed", PEOPLE, 20));
    }

    @Test
    void whoever_has_the_lowest_hash_is_drawn_first_as_sha256sum_says() {
        assertThat(Draw.ticket("seed", "a0"))
                .isEqualTo("e10b5161be0e7eebd3c13bdb27e0ead6fafa120c141b74d9644b3269083fbfde");
        String first = PEOPLE.stream()
                .map(Draw.Candidate::personId)
                .filter(id -> id.startsWith("c"))
                .min(java.util.Comparator.comparing(id -> Draw.ticket("seed", id)))
                .orElseThrow();
        assertThat(Draw.of("seed", PEOPLE, 3)).contains(first);
    }

    @Test
    void nobody_is_drawn_twice_and_no_more_than_there_are() {
        assertThat(Draw.of("seed", PEOPLE, 500)).hasSize(100).doesNotHaveDuplicates();
        assertThat(Draw.of("seed", List.of(), 5)).isEmpty();
    }

    /** Over many seeds nobody is favoured: each of ten is drawn about one time in five. */
    @Test
    void everybody_of_a_township_is_as_likely() {
        int[] times = new int[10];
        for (int seed = 0; seed < 2000; seed++) {
            Draw.of("s" + seed, PEOPLE, 20).stream()
                    .filter(id -> id.startsWith("c"))
                    .forEach(id -> times[Integer.parseInt(id.substring(1))]++);
        }
        assertThat(IntStream.of(times).boxed()).allMatch(count -> count > 320 && count < 480);
    }
}
