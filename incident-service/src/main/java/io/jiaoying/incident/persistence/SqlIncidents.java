package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.list;
import static io.jiaoying.incident.persistence.Columns.utc;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.incident.application.Incidents;
import io.jiaoying.incident.application.OpenedIncident;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code incident} and {@code report}. */
@ApplicationScoped
class SqlIncidents implements Incidents {
    private static final String LOCK = """
            SELECT id, number, state, grade, title, content, packs, reports, final_reported, exercise, recorded_at,
                   recorded_by, closed_at, closed_by
            FROM incident WHERE id = $1 FOR UPDATE""";
    private static final String EXISTS = "SELECT 1 FROM incident WHERE id = $1";
    private static final String UPDATE = """
            UPDATE incident SET event_type = $2, region = $3, grade = $4, title = $5, occurred_at = $6, content = $7,
                                search = $8, reports = $9, final_reported = $10, packs = $11
            WHERE id = $1""";
    private static final String INSERT_REPORT = IncidentRows.insertReport(1);
    private static final String CLOSE = "UPDATE incident SET state = $2, closed_at = $3, closed_by = $4 WHERE id = $1";
    private static final String REPORTS = """
            SELECT id, incident_id, sequence, kind, ordinal, title, content, grade, recorded_at, recorded_by
            FROM report WHERE incident_id = $1 ORDER BY sequence""";

    private static final String COUNT = "SELECT count(*)::integer FROM report WHERE incident_id = $1 AND kind = $2";
    private static final String BELONGS = "SELECT 1 FROM report WHERE id = $1 AND incident_id = $2";

    private final Intake intake;
    private final IncidentNumbers numbers;

    SqlIncidents(Intake intake, IncidentNumbers numbers) {
        this.intake = intake;
        this.numbers = numbers;
    }

    @Override
    public Uni<Long> nextNumber(Tx tx) {
        return numbers.next(tx);
    }

    @Override
    public Uni<Void> open(Tx tx, OpenedIncident opened) {
        return intake.write(tx, opened);
    }

    @Override
    public Uni<Optional<Incident>> lock(Tx tx, UUID id) {
        return tx.sql()
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> list(rows, IncidentRows::incident).stream().findFirst());
    }

    @Override
    public Uni<Boolean> exists(Tx tx, UUID id) {
        return tx.sql().preparedQuery(EXISTS).execute(Tuple.of(id)).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Void> addReport(Tx tx, Incident incident, Report report) {
        Tuple changed = Tuple.from(Arrays.<Object>asList(
                incident.id(),
                incident.eventType(),
                incident.region(),
                incident.grade().wire(),
                incident.title(),
                utc(incident.occurredAt()),
                StoredContent.write(incident.content()),
                IncidentRows.search(incident),
                incident.reports(),
                incident.finalReported(),
                IncidentRows.packs(incident)));
        return tx.sql()
                .preparedQuery(UPDATE)
                .execute(changed)
                .chain(() -> tx.sql().preparedQuery(INSERT_REPORT).execute(Tuple.from(IncidentRows.parameters(report))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> close(Tx tx, Incident incident) {
        Tuple values =
                Tuple.of(incident.id(), incident.state().wire(), utcOrNull(incident.closedAt()), incident.closedBy());
        return tx.sql().preparedQuery(CLOSE).execute(values).replaceWithVoid();
    }

    @Override
    public Uni<Integer> count(Tx tx, UUID id, ReportKind kind) {
        return tx.sql().preparedQuery(COUNT).execute(Tuple.of(id, kind.wire())).map(rows -> rows.iterator()
                .next()
                .getInteger(0));
    }

    @Override
    public Uni<Boolean> hasReport(Tx tx, UUID id, UUID reportId) {
        return tx.sql().preparedQuery(BELONGS).execute(Tuple.of(reportId, id)).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<List<Report>> reports(Tx tx, UUID id) {
        return tx.sql().preparedQuery(REPORTS).execute(Tuple.of(id)).map(rows -> list(rows, IncidentRows::report));
    }
}
