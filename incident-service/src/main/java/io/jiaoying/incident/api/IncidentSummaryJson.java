package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.regions.Regions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident in a list. */
record IncidentSummaryJson(
        UUID id,
        String number,
        String state,
        String grade,
        String title,
        String eventType,
        PlaceJson place,
        String regionName,
        Instant occurredAt,
        Instant receivedAt,
        Instant recordedAt,
        CasualtiesJson casualties,
        @Nullable String summary,
        int reports,
        boolean exercise) {

    static IncidentSummaryJson of(Incident incident) {
        return new IncidentSummaryJson(
                incident.id(),
                incident.number(),
                incident.state().wire(),
                incident.grade().wire(),
                incident.title(),
                incident.eventType(),
                PlaceJson.of(incident.content().place()),
                Regions.get().fullName(incident.region()),
                incident.occurredAt(),
                incident.receivedAt(),
                incident.recordedAt(),
                CasualtiesJson.of(incident.content().casualties()),
                incident.content().summary(),
                incident.reports(),
                incident.exercise());
    }
}
