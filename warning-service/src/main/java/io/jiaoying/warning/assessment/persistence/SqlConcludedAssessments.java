package io.jiaoying.warning.assessment.persistence;

import static io.jiaoying.warning.sql.Columns.idOrNull;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.ConcludedAssessments;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Conclusions as a draft takes them over. */
@ApplicationScoped
class SqlConcludedAssessments implements ConcludedAssessments {
    private static final String CONCLUDED = """
            SELECT *, coalesce(valid_from, concluded_at) AS valid_since FROM assessment
            WHERE id = $1 AND state = 'concluded'""";

    @Override
    public Uni<Optional<Concluded>> of(Tx tx, UUID assessmentId) {
        return tx.sql()
                .preparedQuery(CONCLUDED)
                .execute(Tuple.of(assessmentId))
                .map(rows -> Columns.first(rows, SqlConcludedAssessments::concluded));
    }

    private static Concluded concluded(Row row) {
        String colour = textOrNull(row, "colour");
        UUID incidentId = idOrNull(row, "incident_id");
        return new Concluded(
                row.getString("event_type"),
                colour == null ? null : Colour.of(colour).orElseThrow(),
                ConcludedFor.areas(textOrNull(row, "areas"), row.getString("region")),
                instant(row, "valid_since"),
                instantOrNull(row, "valid_until"),
                incidentId == null ? null : incidentId.toString(),
                row.getBoolean("exercise"));
    }
}
