package io.jiaoying.warning.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.domain.CallState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyTest {
    private static final int TARGETS = 40;
    private static final int STEPS = 300;
    private static final List<Function<Cell, String>> WAYS = List.of(
            Cell::region,
            Cell::township,
            Cell::county,
            Cell::post,
            cell -> cell.result().wire(),
            cell -> cell.state().wire(),
            cell -> cell.region() + cell.post() + cell.result());

    static Collection<Long> seeds() {
        return new Random(610725).longs(200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_way_to_count_adds_up_to_the_targets_after_every_event(long seed) {
        RandomTargets story = new RandomTargets(seed, TARGETS);
        for (int step = 0; step < STEPS; step++) {
            var unused = story.next();
            List<Cell> cells = story.cells();
            Tally all = Tally.of(cells);
            assertThat(all.targets()).isEqualTo(TARGETS);
            assertThat(sum(CallState.values(), all::in)).isEqualTo(TARGETS);
            assertThat(sum(Result.values(), all::in)).isEqualTo(TARGETS);
            for (Function<Cell, String> way : WAYS) {
                assertThat(Tally.by(way, cells).values().stream()
                                .mapToInt(Tally::targets)
                                .sum())
                        .isEqualTo(TARGETS);
            }
            assertThat(all.answered() + all.open() + all.missed()).isEqualTo(all.due());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_event_moves_one_target_between_two_cells_at_most(long seed) {
        RandomTargets story = new RandomTargets(seed, TARGETS);
        Map<String, Long> before = counted(story);
        for (int step = 0; step < STEPS; step++) {
            var unused = story.next();
            Map<String, Long> after = counted(story);
            long moved = differences(before, after);
            assertThat(moved).isIn(0L, 2L);
            before = after;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_answered_target_counts_as_answered_whatever_comes_later_and_nobody_else_does(long seed) {
        RandomTargets story = new RandomTargets(seed, TARGETS);
        for (int step = 0; step < STEPS; step++) {
            RandomTargets.Target one = story.next();
            assertThat(one.cell().result().ordinal() <= Result.DOOR.ordinal())
                    .isEqualTo(one.state() == CallState.ANSWERED);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_cells_are_read_changes_nothing(long seed) {
        RandomTargets story = new RandomTargets(seed, TARGETS);
        for (int step = 0; step < STEPS; step++) {
            var unused = story.next();
        }
        List<Cell> shuffled = new ArrayList<>(story.cells());
        Collections.shuffle(shuffled, new Random(seed));
        for (Result result : Result.values()) {
            assertThat(Tally.of(shuffled).in(result))
                    .isEqualTo(Tally.of(story.cells()).in(result));
        }
        assertThat(AnswerTimes.of(shuffled)).isEqualTo(AnswerTimes.of(story.cells()));
    }

    private static <E> int sum(E[] values, Function<E, Integer> count) {
        return Arrays.stream(values).mapToInt(count::apply).sum();
    }

    private static Map<String, Long> counted(RandomTargets story) {
        return story.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.region() + " " + cell.post() + " " + cell.result(), Collectors.counting()));
    }

    private static long differences(Map<String, Long> before, Map<String, Long> after) {
        List<String> keys = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .mapToLong(key -> Math.abs(before.getOrDefault(key, 0L) - after.getOrDefault(key, 0L)))
                .sum();
    }

    @Test
    void nobody_due_has_no_rate() {
        assertThat(Tally.of(List.of()).rate()).isEmpty();
    }
}
