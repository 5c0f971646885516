package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The incident as a transaction is about to leave it, for the answer to a command. */
@ApplicationScoped
public class ReadIncident {
    private final Incidents incidents;
    private final ClockTable clocks;
    private final Transmissions transmissions;
    private final PersonalDataTable personal;

    ReadIncident(Incidents incidents, ClockTable clocks, Transmissions transmissions, PersonalDataTable personal) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.transmissions = transmissions;
        this.personal = personal;
    }

    Uni<IncidentDetails> details(Tx tx, Incident incident) {
        return incidents.reports(tx, incident.id()).chain(reports -> clocks.lock(tx, incident.id())
                .chain(running -> transmissions
                        .of(tx, incident.id())
                        .chain(sent -> masked(tx, incident, reports, running, sent))));
    }

    private Uni<IncidentDetails> masked(
            Tx tx, Incident incident, List<Report> reports, List<Clock> running, List<Transmission> sent) {
        List<UUID> owners = Stream.concat(
                        reports.stream().map(Report::id), sent.stream().map(Transmission::id))
                .toList();
        return personal.masked(tx, owners).map(masked -> new IncidentDetails(incident, reports, running, sent, masked));
    }
}
