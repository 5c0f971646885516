package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Criterion;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.Reports;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grading tables that ship: 以上 includes the number, any one criterion suffices, unknown proves nothing. */
class ShippedGradingTest {
    private static final RulePacks PACKS = Packs.shipped();

    @ParameterizedTest
    @CsvSource({
        "production-safety.mine,dead,2,ordinary",
        "production-safety.mine,dead,3,serious",
        "fire,dead,10,major",
        "traffic.road,dead,30,particularly-major",
        "fire,seriously-injured,9,ordinary",
        "fire,seriously-injured,10,serious",
        "traffic.rail,seriously-injured,50,major",
        "production-safety,seriously-injured,100,particularly-major",
        "production-safety,direct-loss-yuan,9999999,ordinary",
        "production-safety,direct-loss-yuan,10000000,serious",
        "production-safety,direct-loss-yuan,50000000,major",
        "production-safety,direct-loss-yuan,100000000,particularly-major",
        "wildfire.forest,burnt-hectares,0.5,ordinary",
        "wildfire.forest,burnt-hectares,1,serious",
        "wildfire.forest,burnt-hectares,99.9,serious",
        "wildfire.forest,burnt-hectares,100,major",
        "wildfire.forest,burnt-hectares,1000,particularly-major",
        "wildfire.forest,burnt-hectares,0,ungraded",
        "wildfire.forest,dead,3,serious",
        "wildfire.forest,seriously-injured,50,major",
        "natural.geological,dead,2,ordinary",
        "natural.geological,dead,30,particularly-major",
        "natural.geological,direct-loss-yuan,999999,ordinary",
        "natural.geological,direct-loss-yuan,1000000,serious",
        "natural.geological,direct-loss-yuan,5000000,major",
        "natural.geological,direct-loss-yuan,10000000,particularly-major",
        "natural.earthquake,dead-or-missing,9,ordinary",
        "natural.earthquake,dead-or-missing,10,serious",
        "natural.earthquake,dead-or-missing,50,major",
        "natural.earthquake,dead-or-missing,300,particularly-major",
        "natural.earthquake,magnitude,3.9,ungraded",
        "natural.earthquake,magnitude,4.0,ordinary",
        "natural.earthquake,magnitude,5.9,serious",
        "natural.earthquake,magnitude,6.0,major",
        "natural.earthquake,magnitude,7,particularly-major",
        "environment,dead,29,ungraded",
        "environment,dead,30,particularly-major",
        "natural.flood,dead,30,ungraded"
    })
    void the_known_figure_proves_the_grade(String type, String figure, BigDecimal value, String grade) {
        assertThat(verdict(type, known(figure, value)).grade().wire()).isEqualTo(grade);
    }

    @Test
    void the_older_environment_table_chooses_its_own_limits_without_grading_the_event() {
        var table = PACKS.find("cn-environment", "1").orElseThrow().grading().get(0);

        assertThat(table.decides()).isFalse();
        assertThat(table.gradeOf(known("dead", BigDecimal.valueOf(3))).wire()).isEqualTo("major");
        assertThat(table.gradeOf(known("dead", BigDecimal.TEN)).wire()).isEqualTo("particularly-major");
        assertThat(table.gradeOf(known("poisoned", BigDecimal.valueOf(50))).wire())
                .isEqualTo("major");
        assertThat(table.gradeOf(known("evacuated", BigDecimal.valueOf(50_000))).wire())
                .isEqualTo("particularly-major");
        assertThat(table.gradeOf(known("direct-loss-yuan", BigDecimal.valueOf(20_000_000)))
                        .wire())
                .isEqualTo("major");
    }

    @Test
    void a_pack_may_choose_the_older_table_to_grade_by() {
        var data = Packs.data("cn-environment-1");
        @SuppressWarnings("unchecked")
        var tables = (List<java.util.Map<String, Object>>) data.get("grading");
        tables.get(0).put("decides", true);
        tables.get(1).put("decides", false);
        var book = new RulePacks(List.of(Packs.read(data))).bookFor(Reports.OCCURRED, "610725");

        assertThat(book.grading()
                        .verdict("environment", known("dead", BigDecimal.TEN), List.of())
                        .grade()
                        .wire())
                .isEqualTo("particularly-major");
    }

    @ParameterizedTest
    @CsvSource({
        "at-risk,9,false",
        "at-risk,10,true",
        "trapped-or-missing,2,false",
        "trapped-or-missing,3,true",
        "evacuated,499,false",
        "evacuated,500,true"
    })
    void a_near_accident_is_flagged_and_keeps_its_grade(String figure, BigDecimal value, boolean flagged) {
        GradeVerdict verdict = verdict("production-safety", known(figure, value));

        assertThat(verdict.grade().wire()).isEqualTo("ungraded");
        assertThat(verdict.flags()).hasSize(flagged ? 1 : 0);
    }

    @Test
    void reasons_name_the_criterion_the_figure_and_where_it_stands() {
        GradeVerdict verdict = verdict("wildfire.forest", known("burnt-hectares", new BigDecimal("120.5")));

        assertThat(verdict.reasonNames()).containsExactly("burnt-hectares-at-least-100");
        assertThat(verdict.reasons().get(0).sentence()).isEqualTo("受害森林面积 120.5 公顷,达到 100 公顷以上(重大)");
        assertThat(verdict.reasons().get(0).basis()).isEqualTo("森林防火条例第四十条");
    }

    private static GradeVerdict verdict(String type, Figures figures) {
        return PACKS.bookFor(Reports.OCCURRED, "610725").grading().verdict(type, figures, List.of());
    }

    private static Figures known(String figure, BigDecimal value) {
        return Figures.of(Casualties.UNKNOWN, null).with(Criterion.of(figure).orElseThrow(), value);
    }
}
