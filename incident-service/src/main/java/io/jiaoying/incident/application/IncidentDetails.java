package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import java.util.List;

/** An incident with everything a reader may see of it. */
public record IncidentDetails(
        Incident incident,
        List<Report> reports,
        List<Clock> clocks,
        List<Transmission> transmissions,
        MaskedData masked) {}
