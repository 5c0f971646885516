package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every incident, whatever its figures. */
class ObligationPropertiesTest extends AGrowingAccident {
    /** Three statements of a growing accident: any order ends with the same figures. */
    private static final List<Casualties> STATEMENTS = List.of(
            new Casualties(3, null, null, null, null, null, null),
            new Casualties(null, null, null, 60, null, null, null),
            new Casualties(null, 4, null, null, null, 12, null));

    static Stream<List<Integer>> orders() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_in_which_growing_figures_arrive_does_not_change_what_is_owed_in_the_end(List<Integer> order) {
        Casualties known = Casualties.UNKNOWN;
        for (int i = 0; i < order.size(); i++) {
            known = known.updatedBy(STATEMENTS.get(order.get(i)));
            arise(circumstances(known, minute(6 + i)), minute(6 + i));
        }
        assertThat(known).isEqualTo(new Casualties(3, 4, null, 60, null, 12, null));
        Circumstances last = circumstances(known, minute(8));
        Map<String, String> grown = owedUnder(last);
        clocks.clear();
        arise(last, minute(8));

        assertThat(grown).isEqualTo(owedUnder(last));
        assertThat(grown).containsKey("county-province-30min-phone").hasSize(clocks.size());
    }

    static Stream<IntFunction<Casualties>> growing() {
        return Stream.of(
                dead -> new Casualties(dead, null, null, null, null, null, null),
                injured -> new Casualties(null, null, null, injured, null, null, null),
                missing -> new Casualties(null, missing, null, null, null, null, null),
                atRisk -> new Casualties(1, null, null, null, null, atRisk, null));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void more_casualties_never_lower_the_grade_nor_lengthen_a_limit(IntFunction<Casualties> people) {
        Map<String, Instant> tightest = Map.of();
        int rank = 0;
        for (int count = 0; count <= 120; count++) {
            Circumstances now = circumstances(people.apply(count), minute(6));
            assertThat(now.verdict().grade().ordinal()).isGreaterThanOrEqualTo(rank);
            rank = now.verdict().grade().ordinal();
            clocks.clear();
            arise(now, minute(6));
            Map<String, Instant> due = firstDueByHop();
            tightest.forEach(
                    (hop, limit) -> assertThat(due.get(hop)).as(hop).isNotNull().isBeforeOrEqualTo(limit));
            tightest = due;
        }
    }

    private Circumstances circumstances(Casualties people, Instant now) {
        Figures figures = Figures.of(people, null);
        return Circumstances.ongoing(
                "production-safety.hazmat",
                book.grading().verdict("production-safety.hazmat", figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.between(OCCURRED, now));
    }

    /** Hop, start and limit by the rules that bind in the end; a grade passed on the way may have left others beside. */
    private Map<String, String> owedUnder(Circumstances last) {
        Set<String> binding =
                book.rulesThatBind(last).stream().map(one -> one.rule().id()).collect(Collectors.toSet());
        return clocks.stream()
                .filter(clock -> binding.contains(clock.ruleId()))
                .collect(Collectors.toMap(
                        Clock::ruleId,
                        clock -> clock.from() + ">" + clock.to() + " " + clock.mode() + " " + start(clock) + " "
                                + clock.dueAt() + " " + clock.legal()));
    }

    /** Fixed hours count from the moment their rule binds, so that is the same only in what falls due. */
    private static String start(Clock clock) {
        return clock.startedBy() == ClockStart.FIXED_TIME ? "" : String.valueOf(clock.startsAt());
    }

    /** The tightest legal limit of each hop. */
    private Map<String, Instant> firstDueByHop() {
        return clocks.stream()
                .filter(clock -> clock.dueAt() != null && clock.legal())
                .collect(Collectors.toMap(
                        clock -> clock.from() + ">" + clock.to(), Clock::dueAt, (a, b) -> a.isBefore(b) ? a : b));
    }
}
