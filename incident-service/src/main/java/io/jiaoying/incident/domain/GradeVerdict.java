package io.jiaoying.incident.domain;

import java.util.List;

/**
 * A grade and every criterion that proves it; no reasons when nothing known proves one.
 *
 * @param flags what makes an event reportable whatever its grade, such as 较大涉险
 */
public record GradeVerdict(Grade grade, List<GradeReason> reasons, List<RaisedFlag> flags) {

    public static final GradeVerdict NOTHING_PROVEN = new GradeVerdict(Grade.UNGRADED, List.of(), List.of());

    public List<String> reasonNames() {
        return reasons.stream().map(GradeReason::name).toList();
    }
}
