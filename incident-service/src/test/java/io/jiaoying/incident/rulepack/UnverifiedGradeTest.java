package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Criterion;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A grade that no verified table proves starts reminders: nothing that nobody read makes a report late. */
class UnverifiedGradeTest extends AGrowingAccident {
    private static final String THIRTY_MINUTES = "county-province-30min-phone";

    @Test
    void an_earthquake_nobody_was_harmed_in_is_graded_with_its_reason_and_gives_no_verdict() {
        Circumstances quake = facts(book, "natural.earthquake", 0, Criterion.MAGNITUDE, 6.0);

        assertThat(quake.verdict().grade()).isEqualTo(Grade.MAJOR);
        assertThat(quake.verdict().reasonNames()).containsExactly("magnitude-at-least-6.0");
        assertThat(legality(book, quake)).containsEntry(THIRTY_MINUTES, false);
    }

    @Test
    void what_binds_without_looking_at_the_grade_stays_law() {
        assertThat(legality(book, dead("fire", 10)))
                .containsEntry("call-119", true)
                .containsEntry("county-city-at-once", true)
                .containsEntry(THIRTY_MINUTES, false);
    }

    @Test
    void a_reminder_becomes_law_once_a_verified_table_proves_its_grade() {
        arise(dead("fire", 10), minute(6));
        assertThat(clock(THIRTY_MINUTES).legal()).isFalse();
        assertThat(owed(dead("fire", 30), minute(10)).becomingLaw(clocks)).isEmpty();

        List<Clock> lawful =
                owed(dead("production-safety.hazmat", 10), minute(20)).becomingLaw(clocks);

        assertThat(lawful)
                .filteredOn(clock -> clock.ruleId().equals(THIRTY_MINUTES))
                .singleElement()
                .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo(minute(30)));
    }

    @Test
    void a_condition_that_asks_for_the_grade_is_law_only_if_the_grade_is() {
        RuleBook unread = forestFiresGradedByATableNobodyRead();

        assertThat(legality(unread, facts(unread, "wildfire.forest", 0, Criterion.BURNT_HECTARES, 100)))
                .containsEntry("province-state-at-once", false)
                .containsEntry("county-city-at-once-forest", true);
        assertThat(legality(unread, facts(unread, "wildfire.forest", 3, Criterion.BURNT_HECTARES, 100)))
                .as("three dead are a case of their own, whatever the grade")
                .containsEntry("province-state-at-once", true);
        assertThat(legality(book, facts(book, "wildfire.forest", 0, Criterion.BURNT_HECTARES, 100)))
                .containsEntry("province-state-at-once", true);
    }

    private static RuleBook forestFiresGradedByATableNobodyRead() {
        Map<String, Object> data = Packs.data("cn-forest-fire-1");
        @SuppressWarnings("unchecked")
        var table = ((List<Map<String, Object>>) data.get("grading")).get(0);
        table.put("evidence", "M-hi");
        table.put("verified", false);
        return new RulePacks(List.of(Packs.read(data))).bookFor(OCCURRED, VILLAGE);
    }

    private Circumstances dead(String type, int dead) {
        return facts(book, type, dead, Criterion.BURNT_HECTARES, null);
    }

    private static Circumstances facts(RuleBook book, String type, int dead, Criterion criterion, Number figure) {
        Figures figures = Figures.of(new Casualties(dead, 0, null, 0, null, null, null), null)
                .with(criterion, figure);
        return Circumstances.ongoing(
                type,
                book.grading().verdict(type, figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.ofMinutes(6));
    }

    private static Map<String, Boolean> legality(RuleBook book, Circumstances facts) {
        return book.rulesThatBind(facts).stream()
                .collect(Collectors.toMap(binding -> binding.rule().id(), BindingRule::legal, Boolean::logicalAnd));
    }
}
