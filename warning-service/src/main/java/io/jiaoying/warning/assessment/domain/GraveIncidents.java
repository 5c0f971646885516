package io.jiaoying.warning.assessment.domain;

import java.util.Set;

/** Which incidents ask for judgement by themselves. */
public final class GraveIncidents {
    private static final Set<String> SERIOUS_OR_ABOVE = Set.of("particularly-major", "major", "serious");

    private GraveIncidents() {}

    public static boolean needAssessment(String grade) {
        return SERIOUS_OR_ABOVE.contains(grade);
    }
}
