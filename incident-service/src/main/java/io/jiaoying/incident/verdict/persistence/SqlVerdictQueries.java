package io.jiaoying.incident.verdict.persistence;

import static io.jiaoying.incident.persistence.Columns.utc;

import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.verdict.application.VerdictQueries;
import io.jiaoying.incident.verdict.domain.ClockCount;
import io.jiaoying.incident.verdict.domain.Obligation;
import io.jiaoying.incident.verdict.domain.Standing;
import io.jiaoying.incident.verdict.domain.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts clocks; what is decided comes from the ledger, what is open from the clocks. */
@ApplicationScoped
class SqlVerdictQueries implements VerdictQueries {
    private static final String COUNT = """
            SELECT left(c.region, $2) AS area, c.pack_id, c.pack_version, c.rule_id, c.basis, c.legal, c.from_level, c.to_level,
                   c.mode, c.allowed, c.exercise,
                   (c.due_at IS NOT NULL OR c.state = 'waiting' AND c.allowed IS NOT NULL) AS has_limit,
                   CASE WHEN c.state = 'running' AND c.due_at < $5 THEN 'overdue'
                        ELSE coalesce(v.verdict, c.state) END AS state,
                   count(*) AS clocks
            FROM clock c LEFT JOIN verdict v ON v.clock_id = c.id
            WHERE c.region LIKE $1 || '%' AND coalesce(c.starts_at, c.created_at) >= $3
              AND coalesce(c.starts_at, c.created_at) < $4
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13""";

    private static final String OF = """
            SELECT v.*, c.allowed FROM verdict v JOIN clock c ON c.id = v.clock_id
            WHERE v.incident_id = $1 ORDER BY v.due_at, v.clock_id""";

    private final Pool pool;

    SqlVerdictQueries(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Verdict>> of(UUID incidentId) {
        return pool.preparedQuery(OF).execute(Tuple.of(incidentId)).map(rows -> {
            List<Verdict> verdicts = new ArrayList<>();
            rows.forEach(row -> verdicts.add(verdict(row)));
            return verdicts;
        });
    }

    private static Verdict verdict(Row row) {
        Long millis = row.getLong("lateness_millis");
        return new Verdict(
                row.getUUID("clock_id"),
                obligation(row, true),
                row.getString("started_by"),
                instantOrNull(row, "starts_at"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("verdict"),
                instantOrNull(row, "satisfied_at"),
                millis == null ? null : Duration.ofMillis(millis),
                row.getUUID("transmission_id"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBoolean("exercise"));
    }

    private static @Nullable Instant instantOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static Obligation obligation(Row row, boolean legal) {
        return new Obligation(
                row.getString("pack_id"),
                row.getString("pack_version"),
                row.getString("rule_id"),
                row.getString("basis"),
                legal,
                row.getString("from_level"),
                row.getString("to_level"),
                row.getString("mode"),
                row.getString("allowed"));
    }

    @Override
    public Uni<List<ClockCount>> count(Asked asked) {
        Tuple values =
                Tuple.of(asked.prefix(), asked.areaDigits(), utc(asked.from()), utc(asked.until()), utc(asked.at()));
        return pool.preparedQuery(COUNT).execute(values).map(rows -> {
            List<ClockCount> counts = new ArrayList<>();
            rows.forEach(row -> counts.add(count(row)));
            return counts;
        });
    }

    private static ClockCount count(Row row) {
        boolean legal = row.getBoolean("legal");
        return new ClockCount(
                Standing.of(legal, row.getBoolean("has_limit"), row.getBoolean("exercise")),
                row.getString("area"),
                obligation(row, legal),
                ClockState.of(row.getString("state")).orElseThrow(),
                row.getLong("clocks"));
    }
}
