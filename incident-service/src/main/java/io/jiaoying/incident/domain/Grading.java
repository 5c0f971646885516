package io.jiaoying.incident.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Grades events by the tables of the packs in force: the grade is what the known figures prove. */
public record Grading(List<GradingTable> tables, List<FlagRule> flags) {

    /** 国务院令第493号 art. 3 for packs from before packs carried tables. */
    public static final Grading BEFORE_PACKS_CARRIED_TABLES = new Grading(
            List.of(
                    byThisArticle(true, List.of("production-safety")),
                    byThisArticle(false, List.of("fire", "traffic"))),
            List.of());

    /** Any one criterion suffices and the highest wins; what is not known proves nothing. */
    public GradeVerdict verdict(String eventType, Figures known, List<String> sensitive) {
        List<GradingTable> deciding = tables.stream()
                .filter(table -> table.decides() && table.covers(eventType))
                .toList();
        List<GradeReason> proven = deciding.stream()
                .flatMap(table -> table.reasons(known).stream())
                .toList();
        Grade highest = highest(deciding.stream(), known);
        return new GradeVerdict(
                highest,
                highest(deciding.stream().filter(GradingTable::verified), known),
                proven.stream().filter(reason -> reason.grade() == highest).toList(),
                flags.stream()
                        .flatMap(flag -> flag.raisedBy(eventType, known, sensitive).stream())
                        .toList());
    }

    private static Grade highest(Stream<GradingTable> tables, Figures known) {
        return tables.map(table -> table.gradeOf(known))
                .max(Comparator.naturalOrder())
                .orElse(Grade.UNGRADED);
    }

    /** What a whole report proves. */
    public GradeVerdict verdict(ReportContent view) {
        String type = view.eventType();
        return type == null
                ? GradeVerdict.NOTHING_PROVEN
                : verdict(type, view.figures(), view.sensitive() == null ? List.of() : view.sensitive());
    }

    /** Fires and traffic take its numbers over by notices that were not read: those prove no limit of the law. */
    private static GradingTable byThisArticle(boolean verified, List<String> eventTypes) {
        return new GradingTable(
                "production-safety-493",
                "生产安全事故报告和调查处理条例(国务院令第493号)第三条",
                verified,
                eventTypes,
                true,
                Map.of(
                        Criterion.DEAD, scale(1, 3, 10, 30),
                        Criterion.SERIOUSLY_INJURED, scale(1, 10, 50, 100),
                        Criterion.DIRECT_LOSS, scale(1, 10_000_000, 50_000_000, 100_000_000)));
    }

    private static Map<Grade, BigDecimal> scale(long ordinary, long serious, long major, long particularlyMajor) {
        return Map.of(
                Grade.ORDINARY, BigDecimal.valueOf(ordinary),
                Grade.SERIOUS, BigDecimal.valueOf(serious),
                Grade.MAJOR, BigDecimal.valueOf(major),
                Grade.PARTICULARLY_MAJOR, BigDecimal.valueOf(particularlyMajor));
    }
}
