package io.jiaoying.warning.assessment.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement can rest on, from this service's own projections.
 *
 * @param incident what was reported of the incident, in order
 * @param nearbyIncidents reported in the same county within a day
 * @param hazards known beside it
 * @param missing sources that say nothing here, so that an empty list is not mistaken for no danger
 */
public record Facts(
        Instant gatheredAt,
        List<IncidentFact> incident,
        List<IncidentFact> nearbyIncidents,
        List<StationReadings> readings,
        List<EarlierWarning> earlierWarnings,
        List<String> hazards,
        List<String> missing) {

    /** One thing that an event said of an incident. */
    public record IncidentFact(
            UUID incidentId,
            String kind,
            Instant at,
            String region,
            @Nullable String eventType,
            @Nullable String grade,
            String text,
            boolean exercise) {}

    /**
     * One station.
     *
     * @param windows by their length in hours, {@code "3h"}: sums of what adds up, else the highest
     */
    public record StationReadings(
            String source,
            String station,
            String kind,
            String unit,
            String region,
            double latest,
            Instant at,
            Map<String, Double> windows) {}

    /** A warning that touched the region. */
    public record EarlierWarning(
            UUID id,
            String eventType,
            @Nullable String colour,
            String headline,
            String state,
            Instant issuedAt,
            @Nullable Instant endedAt) {}
}
