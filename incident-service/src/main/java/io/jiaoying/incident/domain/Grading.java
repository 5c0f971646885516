package io.jiaoying.incident.domain;

import static io.jiaoying.incident.domain.Criterion.DEAD;
import static io.jiaoying.incident.domain.Criterion.DIRECT_LOSS;
import static io.jiaoying.incident.domain.Criterion.SERIOUSLY_INJURED;
import static io.jiaoying.incident.domain.Grade.MAJOR;
import static io.jiaoying.incident.domain.Grade.ORDINARY;
import static io.jiaoying.incident.domain.Grade.PARTICULARLY_MAJOR;
import static io.jiaoying.incident.domain.Grade.SERIOUS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Grading of accidents by 生产安全事故报告和调查处理条例 (国务院令第493号) art. 3; 以上 includes the number. */
public final class Grading {
    private record Threshold(Criterion criterion, long atLeast, Grade grade) {}

    private static final List<Threshold> ARTICLE_3 = List.of(
            new Threshold(DEAD, 30, PARTICULARLY_MAJOR),
            new Threshold(DEAD, 10, MAJOR),
            new Threshold(DEAD, 3, SERIOUS),
            new Threshold(DEAD, 1, ORDINARY),
            new Threshold(SERIOUSLY_INJURED, 100, PARTICULARLY_MAJOR),
            new Threshold(SERIOUSLY_INJURED, 50, MAJOR),
            new Threshold(SERIOUSLY_INJURED, 10, SERIOUS),
            new Threshold(SERIOUSLY_INJURED, 1, ORDINARY),
            new Threshold(DIRECT_LOSS, 100_000_000, PARTICULARLY_MAJOR),
            new Threshold(DIRECT_LOSS, 50_000_000, MAJOR),
            new Threshold(DIRECT_LOSS, 10_000_000, SERIOUS),
            new Threshold(DIRECT_LOSS, 1, ORDINARY));

    private Grading() {}

    /** Any one criterion suffices and the highest wins; what is not known proves nothing. */
    public static GradeVerdict lowestGradeThatTheKnownFiguresProve(Figures known) {
        List<GradeReason> proven = Stream.of(Criterion.values())
                .flatMap(c -> provenBy(c, known).stream())
                .toList();
        Grade highest = proven.stream()
                .map(GradeReason::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.UNGRADED);
        return new GradeVerdict(
                highest, proven.stream().filter(r -> r.grade() == highest).toList());
    }

    /** The grade of an event of this type; only production safety, fire and traffic follow art. 3. */
    public static GradeVerdict gradeOf(String eventType, Figures known) {
        return EventTypes.isGradedByArticle3(eventType)
                ? lowestGradeThatTheKnownFiguresProve(known)
                : GradeVerdict.NOTHING_PROVEN;
    }

    private static Optional<GradeReason> provenBy(Criterion criterion, Figures known) {
        Long figure = criterion.of(known);
        if (figure == null) {
            return Optional.empty();
        }
        return ARTICLE_3.stream()
                .filter(t -> t.criterion() == criterion && figure >= t.atLeast())
                .max(Comparator.comparing(Threshold::grade))
                .map(t -> new GradeReason(criterion, figure, t.atLeast(), t.grade()));
    }
}
