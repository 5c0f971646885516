package io.jiaoying.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {
    @ParameterizedTest
    @CsvSource({
        "0,ungraded",
        "1,ordinary",
        "2,ordinary",
        "3,serious",
        "9,serious",
        "10,major",
        "29,major",
        "30,particularly-major",
        "400,particularly-major"
    })
    void deaths_grade_by_article_3_and_the_threshold_is_included(int dead, String grade) {
        assertThat(gradeOf(known(dead, null, null))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0,ungraded",
        "1,ordinary",
        "9,ordinary",
        "10,serious",
        "49,serious",
        "50,major",
        "99,major",
        "100,particularly-major"
    })
    void serious_injuries_grade_by_article_3(int injured, String grade) {
        assertThat(gradeOf(known(null, injured, null))).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "0,ungraded",
        "1,ordinary",
        "9999999,ordinary",
        "10000000,serious",
        "49999999,serious",
        "50000000,major",
        "99999999,major",
        "100000000,particularly-major"
    })
    void direct_loss_grades_by_article_3(long yuan, String grade) {
        assertThat(gradeOf(known(null, null, yuan))).isEqualTo(grade);
    }

    @Test
    void any_one_criterion_suffices_and_the_highest_wins() {
        GradeVerdict verdict = verdict("fire", known(1, 50, 20_000_000L));

        assertThat(verdict.grade()).isEqualTo(Grade.MAJOR);
        assertThat(verdict.reasonNames()).containsExactly("seriously-injured-at-least-50");
    }

    @Test
    void every_criterion_that_proves_the_grade_is_named() {
        GradeVerdict verdict = verdict("fire", known(3, 12, null));

        assertThat(verdict.reasonNames()).containsExactly("dead-at-least-3", "seriously-injured-at-least-10");
        assertThat(verdict.reasons().get(0).sentence()).isEqualTo("死亡 3 人,达到 3 人以上(较大)");
    }

    @Test
    void what_is_not_known_proves_nothing() {
        assertThat(verdict("fire", known(null, null, null))).isEqualTo(GradeVerdict.NOTHING_PROVEN);
    }

    @Test
    void missing_people_are_reported_but_not_counted_as_dead() {
        ReportContent report = Reports.aHazmatAccident().withMissing(30).content();

        assertThat(Grading.BEFORE_PACKS_CARRIED_TABLES.verdict(report).grade()).isEqualTo(Grade.UNGRADED);
    }

    @ParameterizedTest
    @CsvSource({
        "production-safety,serious",
        "production-safety.mine,serious",
        "fire,serious",
        "traffic.road,serious",
        "natural.geological,ungraded",
        "environment,ungraded",
        "firework,ungraded"
    })
    void only_production_safety_fire_and_traffic_follow_article_3(String eventType, String grade) {
        assertThat(verdict(eventType, known(3, null, null)).grade().wire()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"production-safety.mine,serious", "fire,ungraded", "traffic.road,ungraded"})
    void what_takes_the_numbers_of_article_3_over_by_a_notice_nobody_read_is_graded_but_not_by_law(
            String eventType, String byLaw) {
        GradeVerdict verdict = verdict(eventType, known(3, null, null));

        assertThat(verdict.grade()).isEqualTo(Grade.SERIOUS);
        assertThat(verdict.byLaw().wire()).isEqualTo(byLaw);
        assertThat(verdict.reasonNames()).containsExactly("dead-at-least-3");
    }

    private static String gradeOf(Figures figures) {
        return verdict("production-safety", figures).grade().wire();
    }

    private static GradeVerdict verdict(String eventType, Figures figures) {
        return Grading.BEFORE_PACKS_CARRIED_TABLES.verdict(eventType, figures, List.of());
    }

    private static Figures known(Integer dead, Integer seriouslyInjured, Long yuan) {
        return Figures.of(new Casualties(dead, null, null, seriouslyInjured, null, null, null), yuan);
    }
}
