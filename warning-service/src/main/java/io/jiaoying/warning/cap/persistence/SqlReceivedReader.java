package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.idOrNull;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.warning.cap.application.ReceivedMessage;
import io.jiaoying.warning.cap.application.ReceivedReader;
import io.jiaoying.warning.issuing.application.CapOrigins;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came from others, read from PostgreSQL. */
@ApplicationScoped
class SqlReceivedReader implements ReceivedReader, CapOrigins {
    /** A message that became a warning is where the warning is; others are where they were brought. */
    private static final String ALL = """
            SELECT r.id, CASE WHEN r.warning_id IS NULL THEN 'kept' ELSE 'taken' END AS state, r.sender, r.identifier, r.sent,
                r.msg_type, r.status, r.refs, r.signature, r.warning_id, r.way, r.received_by, r.received_at,
                NULL AS problem, NULL::jsonb AS faults, coalesce(w.region, r.region) AS region
            FROM cap_received r LEFT JOIN warning w ON w.id = r.warning_id
            UNION ALL
            SELECT id, 'refused', sender, identifier, sent, msg_type, NULL, NULL, signature, NULL, way, received_by,
                received_at, problem, faults, region
            FROM cap_refused""";

    private static final String LIST = "SELECT * FROM (" + ALL + """
            ) m WHERE region LIKE $1 || '%' AND ($2::text IS NULL OR state = $2) AND ($3::text IS NULL OR sender = $3)
              AND ($4::text IS NULL OR signature = $4)
              AND ($5::timestamptz IS NULL OR (received_at, id) < ($5, $6::uuid))
            ORDER BY received_at DESC, id DESC LIMIT $7""";

    private static final String OF_WARNING = """
            SELECT id, sender, identifier, msg_type, signature, received_at FROM cap_received
            WHERE warning_id = $1 ORDER BY received_at, id""";

    private final Pool pool;

    SqlReceivedReader(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Received>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(args(
                        scope.sqlPrefix(),
                        filter.state(),
                        filter.sender(),
                        filter.signature(),
                        utc(after.map(SqlReceivedReader::at).orElse(null)),
                        after.map(SqlReceivedReader::id).orElse(null),
                        rows))
                .map(found -> Columns.all(found, SqlReceivedReader::received));
    }

    @Override
    public Uni<Optional<Received>> find(UUID id) {
        return pool.preparedQuery("SELECT * FROM (" + ALL + ") m WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(rows, SqlReceivedReader::received));
    }

    @Override
    public Uni<Optional<ReceivedMessage.Bytes>> document(UUID id) {
        return pool.preparedQuery("SELECT document FROM cap_received WHERE id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Columns.first(
                        rows,
                        row -> new ReceivedMessage.Bytes(
                                row.getBuffer("document").getBytes())));
    }

    @Override
    public Uni<List<CapOrigin>> of(UUID warningId) {
        return pool.preparedQuery(OF_WARNING)
                .execute(Tuple.of(warningId))
                .map(rows -> Columns.all(
                        rows,
                        row -> new CapOrigin(
                                row.getUUID("id"),
                                row.getString("sender"),
                                row.getString("identifier"),
                                row.getString("msg_type"),
                                row.getString("signature"),
                                instant(row, "received_at"))));
    }

    private static Received received(Row row) {
        return new Received(
                row.getUUID("id"),
                row.getString("state"),
                textOrNull(row, "sender"),
                textOrNull(row, "identifier"),
                instantOrNull(row, "sent"),
                textOrNull(row, "msg_type"),
                textOrNull(row, "status"),
                textOrNull(row, "refs"),
                textOrNull(row, "signature"),
                idOrNull(row, "warning_id"),
                row.getString("way"),
                row.getString("received_by"),
                instant(row, "received_at"),
                textOrNull(row, "problem"),
                FaultsJson.read(faults(row)),
                row.getString("region"));
    }

    private static @Nullable JsonArray faults(Row row) {
        return row.getJsonArray("faults");
    }

    private static Instant at(Cursor cursor) {
        try {
            return Instant.parse(cursor.value(0));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
