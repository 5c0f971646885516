package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.RegionScope;
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
 * @param hazards near the incident, also across a border; of the region where nobody knows where exactly it is
 * @param missing sources that say nothing here, so that an empty list is not mistaken for no danger
 */
public record Facts(
        Instant gatheredAt,
        List<IncidentFact> incident,
        List<IncidentFact> nearbyIncidents,
        List<StationReadings> readings,
        List<EarlierWarning> earlierWarnings,
        List<NearbyHazard> hazards,
        List<String> missing) {

    /** What somebody with this scope may see of it. */
    Facts seenBy(RegionScope scope, String assessed) {
        return new Facts(
                gatheredAt,
                incident,
                nearbyIncidents,
                readings,
                earlierWarnings,
                hazards.stream().map(hazard -> hazard.seenBy(scope, assessed)).toList(),
                missing);
    }

    /** One thing that an event said of an incident. */
    public record IncidentFact(
            UUID incidentId,
            String kind,
            Instant at,
            String region,
            @Nullable String eventType,
            @Nullable String grade,
            String text,
            boolean exercise,
            @Nullable Spot spot) {
        /** Without its place. */
        public IncidentFact(
                UUID incidentId,
                String kind,
                Instant at,
                String region,
                @Nullable String eventType,
                @Nullable String grade,
                String text,
                boolean exercise) {
            this(incidentId, kind, at, region, eventType, grade, text, exercise, null);
        }
    }

    /** A point, in degrees (CGCS2000). */
    public record Spot(double longitude, double latitude) {}

    /**
     * A hazard 隐患 that is not closed.
     *
     * @param level {@code general} or {@code major}
     * @param state {@code discovered confirmed controlled rectified}
     * @param metres from the incident; null where its place or the hazard's is not known
     * @param county its full name; null in what was kept before it was told
     * @param limited true for who sees of it no more than kind, level, state, county and distance
     */
    public record NearbyHazard(
            UUID id,
            String kind,
            String level,
            String title,
            String region,
            String state,
            @Nullable Integer metres,
            @Nullable String county,
            @Nullable Boolean limited) {

        /** In full for its own county and for whoever is responsible there; of the next county's only what warns. */
        NearbyHazard seenBy(RegionScope scope, String assessed) {
            String own = County.of(region);
            if (scope.covers(region) || own.equals(County.of(assessed))) {
                return this;
            }
            String name = county == null ? own : county;
            return new NearbyHazard(
                    id, kind, level, name + "境内的隐患 | a hazard across the border", own, state, metres, name, true);
        }
    }

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
