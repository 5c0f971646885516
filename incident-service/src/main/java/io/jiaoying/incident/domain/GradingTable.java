package io.jiaoying.incident.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Thresholds of one regime: any one criterion suffices and the highest wins; 以上 includes the number.
 *
 * @param regime the body of law whose rules use these grades
 * @param decides whether it gives the event its grade; one that does not only chooses its own regime's rules
 * @param scales per criterion the least figure that proves each grade; a figure of nought proves nothing
 */
public record GradingTable(
        String regime,
        String basis,
        boolean verified,
        List<String> eventTypes,
        boolean decides,
        Map<Criterion, Map<Grade, BigDecimal>> scales) {

    public boolean covers(String eventType) {
        return eventTypes.stream().anyMatch(family -> EventTypes.belongsTo(eventType, family));
    }

    /** For each criterion that proves any grade, the highest it proves. */
    List<GradeReason> reasons(Figures known) {
        return scales.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(scale -> proven(scale.getKey(), scale.getValue(), known).stream())
                .toList();
    }

    public Grade gradeOf(Figures known) {
        return reasons(known).stream()
                .map(GradeReason::grade)
                .max(Comparator.naturalOrder())
                .orElse(Grade.UNGRADED);
    }

    private Optional<GradeReason> proven(Criterion criterion, Map<Grade, BigDecimal> scale, Figures known) {
        BigDecimal figure = known.of(criterion);
        if (figure == null || figure.signum() <= 0) {
            return Optional.empty();
        }
        return scale.entrySet().stream()
                .filter(step -> figure.compareTo(step.getValue()) >= 0)
                .max(Map.Entry.comparingByKey())
                .map(step -> new GradeReason(criterion, figure, step.getValue(), step.getKey(), basis));
    }
}
