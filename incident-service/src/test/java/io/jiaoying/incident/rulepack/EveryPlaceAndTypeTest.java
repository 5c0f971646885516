package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds under every pack that ships: each region with rules of its own, each type of event. */
class EveryPlaceAndTypeTest {
    private static final RulePacks PACKS = Packs.shipped();
    private static final List<String> UPWARD =
            List.of("unit", "township", "county", "city", "province", "ministry", "CN100000");
    private static final Instant NOW = Reports.RECEIVED;
    private static final Moments MOMENTS = moments();

    static Stream<Arguments> places_and_types() {
        return Stream.concat(
                        Stream.of("610725", "441900003", "429004"),
                        PACKS.all().stream()
                                .flatMap(pack -> pack.regions().stream())
                                .filter(code -> !code.equals("*")))
                .distinct()
                .flatMap(region -> EventTypes.ALL.stream().map(type -> Arguments.of(region, type.code())));
    }

    /** Where a grade moves a report to a higher level, that counts for the hop it replaces. */
    @ParameterizedTest
    @MethodSource("places_and_types")
    void more_casualties_never_lower_the_grade_nor_lengthen_a_limit(String region, String type) {
        RuleBook book = PACKS.bookFor(NOW, region);
        int rank = 0;
        List<Clock> before = List.of();
        for (int count : List.of(0, 1, 2, 3, 9, 10, 29, 30, 49, 50, 99, 100, 300)) {
            Circumstances facts = circumstances(book, type, count);
            assertThat(facts.verdict().grade().ordinal()).isGreaterThanOrEqualTo(rank);
            rank = facts.verdict().grade().ordinal();
            List<Clock> now = firstReports(book, facts);
            before.forEach(clock -> assertThat(isOwedAtLeastAsSoon(clock, now))
                    .as("%s at %d", clock.ruleId(), count)
                    .isTrue());
            before = now;
        }
    }

    @ParameterizedTest
    @MethodSource("places_and_types")
    void what_was_owed_on_the_way_to_a_grade_is_owed_no_sooner_than_what_the_grade_itself_asks(
            String region, String type) {
        RuleBook book = PACKS.bookFor(NOW, region);
        List<Clock> atOnce = firstReports(book, circumstances(book, type, 30));
        List<Clock> grown = new ArrayList<>();
        for (int count : List.of(1, 3, 10, 30)) {
            grown.addAll(born(book, circumstances(book, type, count), grown));
        }

        assertThat(grown)
                .extracting(Clock::ruleId)
                .containsAll(atOnce.stream().map(Clock::ruleId).toList());
        assertThat(grown.stream().filter(EveryPlaceAndTypeTest::isFirstReport))
                .allMatch(clock -> isOwedAtLeastAsSoon(clock, atOnce));
    }

    private static boolean isOwedAtLeastAsSoon(Clock earlier, List<Clock> now) {
        return earlier.dueAt() == null
                || now.stream()
                        .anyMatch(clock -> clock.from().equals(earlier.from())
                                && reaches(clock.to(), earlier.to())
                                && clock.dueAt() != null
                                && !clock.dueAt().isAfter(earlier.dueAt()));
    }

    private static boolean reaches(String level, String atLeast) {
        return level.equals(atLeast) || (UPWARD.contains(atLeast) && UPWARD.indexOf(level) >= UPWARD.indexOf(atLeast));
    }

    private static List<Clock> firstReports(RuleBook book, Circumstances facts) {
        return born(book, facts, List.of()).stream()
                .filter(EveryPlaceAndTypeTest::isFirstReport)
                .toList();
    }

    private static boolean isFirstReport(Clock clock) {
        return clock.asks() == ReportKind.FIRST;
    }

    private static List<Clock> born(RuleBook book, Circumstances facts, List<Clock> existing) {
        return new Obligations(book, facts, MOMENTS, NOW)
                .arising(new UUID(0, 0), existing, UUID::randomUUID, lead -> Optional.of(NOW));
    }

    private static Circumstances circumstances(RuleBook book, String type, int people) {
        Figures figures = Figures.of(new Casualties(people, people, null, people, null, null, null), null);
        return Circumstances.ongoing(
                type,
                book.grading().verdict(type, figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.between(Reports.OCCURRED, NOW));
    }

    private static Moments moments() {
        Map<String, Instant> reached = new HashMap<>();
        Stream.concat(UPWARD.stream(), Stream.of("same-level-government")).forEach(level -> reached.put(level, NOW));
        return new Moments(Reports.OCCURRED, Reports.KNOWN, Reports.RECEIVED, reached, null, null);
    }
}
