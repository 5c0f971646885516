package io.jiaoying.incident.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes an event of these types reportable whatever its grade.
 *
 * @param atLeast thresholds of single figures, any one suffices
 * @param tags sensitive tags, any one suffices
 */
public record FlagRule(
        String id,
        String name,
        String basis,
        boolean verified,
        List<String> eventTypes,
        Map<Criterion, BigDecimal> atLeast,
        List<String> tags) {

    /** Raised by what is known; what is not known raises nothing. */
    public Optional<RaisedFlag> raisedBy(String eventType, Figures known, List<String> sensitive) {
        if (eventTypes.stream().noneMatch(family -> EventTypes.belongsTo(eventType, family))) {
            return Optional.empty();
        }
        var reasons = new ArrayList<String>();
        for (Criterion criterion : Criterion.values()) {
            BigDecimal threshold = atLeast.get(criterion);
            BigDecimal figure = known.of(criterion);
            if (threshold != null && figure != null && figure.compareTo(threshold) >= 0) {
                reasons.add(criterion.wire() + "-at-least-" + threshold.toPlainString());
            }
        }
        tags.stream().filter(sensitive::contains).forEach(reasons::add);
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new RaisedFlag(id, name, basis, verified, List.copyOf(reasons)));
    }
}
