package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a rule is about.
 *
 * @param regime the body of law whose grades it uses
 * @param eventTypes types, families or {@code *}
 * @param sensitive when not empty, the report must carry one of these tags
 * @param lookAgainAfter so long after occurrence the condition is looked at again, report or not; null where time alone
 *     changes nothing
 * @param when the condition as written, null for none
 */
public record RuleScope(
        String regime,
        List<String> eventTypes,
        Set<Grade> grades,
        List<String> sensitive,
        @Nullable Duration lookAgainAfter,
        @Nullable String when,
        Condition condition) {

    /** Whether it is about every event that the other is about. */
    boolean covers(RuleScope other) {
        return regime.equals(other.regime)
                && eventTypes.equals(other.eventTypes)
                && grades.containsAll(other.grades)
                && sensitive.equals(other.sensitive)
                && Objects.equals(lookAgainAfter, other.lookAgainAfter)
                && Objects.equals(when, other.when);
    }

    boolean isAboutType(String eventType) {
        return eventTypes.stream().anyMatch(family -> EventTypes.belongsTo(eventType, family));
    }

    /** All but the condition, which costs most and is asked last. */
    boolean isAbout(Circumstances incident) {
        return isAboutType(incident.eventType())
                && (sensitive.isEmpty() || sensitive.stream().anyMatch(incident.sensitive()::contains));
    }
}
