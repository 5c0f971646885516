package io.jiaoying.incident.domain;

import java.util.List;

/**
 * A grade and every criterion that proves it; no reasons when nothing known proves one.
 *
 * @param byLaw the grade that verified tables prove by themselves; an unverified one moves no limit of the law
 * @param flags what makes an event reportable whatever its grade, such as 较大涉险
 */
public record GradeVerdict(Grade grade, Grade byLaw, List<GradeReason> reasons, List<RaisedFlag> flags) {

    public static final GradeVerdict NOTHING_PROVEN =
            new GradeVerdict(Grade.UNGRADED, Grade.UNGRADED, List.of(), List.of());

    /** Whether what proves the grade is verified; nothing proven needs no proof. */
    public boolean isVerified() {
        return grade == byLaw;
    }

    /** The same with the grade that verified tables prove. */
    public GradeVerdict asByLaw() {
        return isVerified() ? this : new GradeVerdict(byLaw, byLaw, List.of(), flags);
    }

    public List<String> reasonNames() {
        return reasons.stream().map(GradeReason::name).toList();
    }
}
