package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Grading a report and choosing its rules stands on the way of every intake. */
class BindingSpeedTest {
    private static final int REPORTS = 500;
    private final RulePacks packs = Packs.shipped();

    @Test
    void a_report_is_graded_and_its_rules_chosen_within_50_microseconds() {
        long best = IntStream.range(0, 60)
                .mapToLong(batch -> nanosPerReport())
                .min()
                .orElseThrow();

        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofNanos(50_000));
    }

    private long nanosPerReport() {
        int rules = 0;
        long start = System.nanoTime();
        for (int i = 0; i < REPORTS; i++) {
            rules += rulesThatBind(i % 12);
        }
        long each = (System.nanoTime() - start) / REPORTS;
        assertThat(rules).isPositive();
        return each;
    }

    private int rulesThatBind(int dead) {
        RuleBook book = packs.bookFor(Reports.OCCURRED, "410105");
        Figures figures = Figures.of(new Casualties(dead, 1, null, 2, null, 12, null), 1_000_000L);
        String type = dead % 2 == 0 ? "production-safety.hazmat" : "natural.flood";
        var facts = Circumstances.ongoing(
                type,
                book.grading().verdict(type, figures, List.of()),
                figures,
                List.of(),
                true,
                Duration.ofMinutes(6));
        return book.rulesThatBind(facts).size();
    }
}
