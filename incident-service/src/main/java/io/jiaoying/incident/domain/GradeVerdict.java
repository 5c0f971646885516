package io.jiaoying.incident.domain;

import java.util.List;

/** A grade and every criterion that proves it; no reasons when nothing known proves one. */
public record GradeVerdict(Grade grade, List<GradeReason> reasons) {

    public static final GradeVerdict NOTHING_PROVEN = new GradeVerdict(Grade.UNGRADED, List.of());

    public List<String> reasonNames() {
        return reasons.stream().map(GradeReason::name).toList();
    }
}
