package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: reading. */
public interface IncidentQueries {
    /** One report with what a reader may see of its informant. */
    record ReportDetails(Report report, MaskedData masked) {}

    Uni<Optional<IncidentDetails>> details(UUID id);

    Uni<Optional<Incident>> incident(UUID id);

    Uni<List<Incident>> incidents(IncidentFilter filter);

    Uni<Optional<ReportDetails>> report(UUID incidentId, UUID reportId);

    Uni<Optional<TransmissionDetails>> transmission(UUID id);

    Uni<List<Clock>> clocksOf(UUID incidentId);

    Uni<List<Clock>> clocks(ClockFilter filter);
}
