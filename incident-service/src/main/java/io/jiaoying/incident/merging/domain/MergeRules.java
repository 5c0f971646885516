package io.jiaoying.incident.merging.domain;

import io.jiaoying.incident.domain.Incident;
import java.util.Optional;

/** What may not be merged. */
public final class MergeRules {
    /** Why not. */
    public enum Refused {
        AN_INCIDENT_IS_NOT_MERGED_INTO_ITSELF,
        AN_EXERCISE_IS_NOT_MERGED_WITH_WHAT_HAPPENED,
        WHAT_IS_MERGED_STAYS_MERGED,
        ONE_IS_MERGED_INTO_THE_INCIDENT_THAT_GOES_ON
    }

    private MergeRules() {}

    /**
     * @param goesOnIsMerged the incident that is to go on was merged into another itself
     * @param otherIsMerged the other was merged already
     */
    public static Optional<Refused> refuse(
            Incident goesOn, Incident other, boolean goesOnIsMerged, boolean otherIsMerged) {
        if (goesOn.id().equals(other.id())) {
            return Optional.of(Refused.AN_INCIDENT_IS_NOT_MERGED_INTO_ITSELF);
        }
        if (goesOn.exercise() != other.exercise()) {
            return Optional.of(Refused.AN_EXERCISE_IS_NOT_MERGED_WITH_WHAT_HAPPENED);
        }
        if (otherIsMerged) {
            return Optional.of(Refused.WHAT_IS_MERGED_STAYS_MERGED);
        }
        return goesOnIsMerged ? Optional.of(Refused.ONE_IS_MERGED_INTO_THE_INCIDENT_THAT_GOES_ON) : Optional.empty();
    }
}
