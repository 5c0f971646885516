package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.GradingTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of law with grades of its own.
 *
 * @param sensitive tags under which its reports go up as if the grade were {@code treatedAs}; the grade itself stays
 * @param table null when it uses the grade of the event
 */
public record Regime(
        String id,
        List<Grade> grades,
        List<String> sensitive,
        @Nullable Grade treatedAs,
        @Nullable GradingTable table) {

    /** What is not graded yet counts as the lowest grade, so that the clocks run although nothing is known. */
    Grade gradeForRules(Circumstances incident) {
        GradingTable own = ownTable(incident);
        return atLeastTheLowest(own == null ? incident.verdict().grade() : own.gradeOf(incident.figures()));
    }

    /** The same as far as verified tables prove it. */
    Grade gradeByLaw(Circumstances incident) {
        GradingTable own = ownTable(incident);
        if (own == null) {
            return atLeastTheLowest(incident.verdict().byLaw());
        }
        return atLeastTheLowest(own.verified() ? own.gradeOf(incident.figures()) : Grade.UNGRADED);
    }

    private @Nullable GradingTable ownTable(Circumstances incident) {
        return table != null && table.covers(incident.eventType()) ? table : null;
    }

    private Grade atLeastTheLowest(Grade grade) {
        return grade != Grade.UNGRADED
                ? grade
                : grades.stream().min(Comparator.naturalOrder()).orElse(grade);
    }

    /** The grade whose channel a sensitive event takes, at least its own. */
    Grade channel(Circumstances incident) {
        Grade own = gradeForRules(incident);
        boolean tagged = sensitive.stream().anyMatch(incident.sensitive()::contains);
        return tagged && treatedAs != null && treatedAs.isAbove(own) ? treatedAs : own;
    }
}
