package io.jiaoying.incident.domain;

import java.math.BigDecimal;

/**
 * One criterion that proves a grade.
 *
 * @param basis of the table it stands in
 */
public record GradeReason(Criterion criterion, BigDecimal figure, BigDecimal threshold, Grade grade, String basis) {

    /** Stable name, for example {@code dead-at-least-3}. */
    public String name() {
        return criterion.wire() + "-at-least-" + threshold.toPlainString();
    }

    /** For people, in Chinese. */
    public String sentence() {
        return criterion.sentence(figure, threshold) + "(" + grade.chinese() + ")";
    }
}
