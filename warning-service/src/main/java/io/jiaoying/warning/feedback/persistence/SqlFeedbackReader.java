package io.jiaoying.warning.feedback.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.access.RegionScope;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.feedback.application.CallFeedback;
import io.jiaoying.warning.feedback.application.FeedbackOverview;
import io.jiaoying.warning.feedback.application.FeedbackReader;
import io.jiaoying.warning.feedback.application.FeedbackWords;
import io.jiaoying.warning.feedback.domain.Place;
import io.jiaoying.warning.feedback.domain.Standing;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads feedback in one snapshot. */
@ApplicationScoped
class SqlFeedbackReader implements FeedbackReader {
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private final Pool pool;
    private final FeedbackWords words;

    SqlFeedbackReader(Pool pool, FeedbackWords words) {
        this.pool = pool;
        this.words = words;
    }

    @Override
    public Uni<Optional<FeedbackOverview>> overview(UUID warningId, RegionScope scope, @Nullable String region) {
        Tuple within = args(warningId, scope.sqlPrefix(), region == null ? "" : RegionCode.shorten(region));
        return pool.withTransaction(sql -> sql.query(SNAPSHOT)
                .execute()
                .chain(() -> sql.preparedQuery(ReadingFeedbackSql.PLACES).execute(within))
                .chain(places -> places.size() == 0
                        ? Uni.createFrom().item(Optional.<FeedbackOverview>empty())
                        : beside(sql, within, warningId, places).map(Optional::of)));
    }

    private static Uni<FeedbackOverview> beside(SqlClient sql, Tuple within, UUID warningId, RowSet<Row> places) {
        return sql.preparedQuery(ReadingFeedbackSql.COUNTS).execute(within).chain(counts -> sql.preparedQuery(
                        ReadingFeedbackSql.MISSING)
                .execute(within)
                .map(missing -> FeedbackOverview.of(
                        warningId,
                        places.iterator().next().getBoolean("exercise"),
                        known(places),
                        counts(counts),
                        Columns.all(missing, SqlFeedbackReader::missing))));
    }

    private static List<Place.Known> known(RowSet<Row> rows) {
        return Columns.all(rows, row -> row).stream()
                .filter(row -> textOrNull(row, "region") != null)
                .map(SqlFeedbackReader::known)
                .toList();
    }

    private static Place.Known known(Row row) {
        Standing standing = StandingSql.read(row);
        return new Place.Known(
                row.getString("region"),
                row.getLong("targets").intValue(),
                row.getLong("answered").intValue(),
                !standing.equals(Standing.NOTHING),
                standing);
    }

    private static Map<String, Map<String, Integer>> counts(RowSet<Row> rows) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.getString("type"), type -> new TreeMap<>())
                .put(row.getString("state"), row.getLong("demands").intValue()));
        return counts;
    }

    private static FeedbackOverview.Missing missing(Row row) {
        return new FeedbackOverview.Missing(
                row.getUUID("id"),
                row.getString("person_id"),
                row.getString("name"),
                row.getString("post"),
                row.getString("region"),
                row.getString("because"),
                textOrNull(row, "type"),
                instantOrNull(row, "due_at"),
                row.getInteger("reminders"),
                textOrNull(row, "escalated_to"));
    }

    private CallFeedback.Given given(Row row) {
        return GivenRows.given(row, words.open(row.getUUID("id"), textOrNull(row, "words_sealed")));
    }

    @Override
    public Uni<CallFeedback> ofCall(UUID callId) {
        return pool.withTransaction(sql -> sql.query(SNAPSHOT)
                .execute()
                .chain(() ->
                        sql.preparedQuery(ReadingFeedbackSql.DEMANDS_OF_CALL).execute(Tuple.of(callId)))
                .chain(demands -> sql.preparedQuery(ReadingFeedbackSql.GIVEN_OF_CALL)
                        .execute(Tuple.of(callId))
                        .map(given -> new CallFeedback(
                                callId, Columns.all(demands, GivenRows::demand), Columns.all(given, this::given)))));
    }
}
