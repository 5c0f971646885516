package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: incidents and their reports. */
public interface Incidents {
    /** The last part of an incident's number, unique for ever; may leave gaps. */
    Uni<Long> nextNumber(Tx tx);

    /** Everything a first report sets off, in one statement. */
    Uni<Void> open(Tx tx, OpenedIncident opened);

    /** The incident, locked until the transaction ends. */
    Uni<Optional<Incident>> lock(Tx tx, UUID id);

    Uni<Boolean> exists(Tx tx, UUID id);

    Uni<Void> addReport(Tx tx, Incident incident, Report report);

    Uni<Void> close(Tx tx, Incident incident);

    /** How many reports of this kind it has gathered. */
    Uni<Integer> count(Tx tx, UUID id, ReportKind kind);

    /** Whether this is one of its reports. */
    Uni<Boolean> hasReport(Tx tx, UUID id, UUID reportId);

    /** All reports, the first one first. */
    Uni<List<Report>> reports(Tx tx, UUID id);
}
