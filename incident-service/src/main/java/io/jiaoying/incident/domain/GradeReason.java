package io.jiaoying.incident.domain;

/** One criterion that proves a grade. */
public record GradeReason(Criterion criterion, long figure, long threshold, Grade grade) {

    /** Stable name, for example {@code dead-at-least-3}. */
    public String name() {
        return criterion.wire() + "-at-least-" + threshold;
    }

    /** For people, in Chinese. */
    public String sentence() {
        return criterion.sentence(figure, threshold) + "(" + grade.chinese() + ")";
    }
}
