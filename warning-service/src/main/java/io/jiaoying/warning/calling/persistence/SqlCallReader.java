package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.args;

import io.jiaoying.access.RegionScope;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.calling.application.CallBoard;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.application.DoorVisitView;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.calling.application.PageTokens;
import io.jiaoying.warning.feedback.application.FeedbackWords;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads calls, boards and pages: one statement each, so that what is shown belongs together. */
@ApplicationScoped
class SqlCallReader implements CallReader {
    private final Pool pool;
    private final CallViews views;

    SqlCallReader(Pool pool, Numbers numbers, FeedbackWords words) {
        this.pool = pool;
        this.views = new CallViews(numbers, words);
    }

    @Override
    public Uni<List<CallView>> list(
            UUID warningId, RegionScope scope, Filter filter, @Nullable String afterPersonId, int rows) {
        String region = filter.region() == null ? "" : RegionCode.shorten(filter.region());
        return pool.preparedQuery(ReadingSql.LIST)
                .execute(args(warningId, scope.sqlPrefix(), region, filter.state(), afterPersonId, rows))
                .map(found -> Columns.all(found, views::masked));
    }

    @Override
    public Uni<Optional<CallView>> find(UUID callId) {
        return find(pool, callId, views::whole);
    }

    @Override
    public Uni<Optional<CallView>> find(Tx tx, UUID callId) {
        return find(tx.sql(), callId, views::masked);
    }

    private static Uni<Optional<CallView>> find(SqlClient sql, UUID callId, Function<Row, CallView> read) {
        return sql.preparedQuery(ReadingSql.FIND).execute(Tuple.of(callId)).map(rows -> Columns.first(rows, read));
    }

    @Override
    public Uni<Optional<CallBoard>> board(UUID warningId, RegionScope scope) {
        return board(pool, ReadingSql.BOARD, warningId, scope);
    }

    @Override
    public Uni<Optional<CallBoard>> boardAtStart(Tx tx, UUID warningId, RegionScope scope) {
        return board(tx.sql(), ReadingSql.BOARD_AT_START, warningId, scope);
    }

    private static Uni<Optional<CallBoard>> board(SqlClient sql, String statement, UUID warningId, RegionScope scope) {
        return sql.preparedQuery(statement)
                .execute(Tuple.of(warningId, scope.sqlPrefix()))
                .map(rows -> BoardRows.read(warningId, rows));
    }

    @Override
    public Uni<List<DoorVisitView>> doorVisits(UUID warningId, RegionScope scope) {
        return pool.preparedQuery(ReadingSql.DOOR_VISITS)
                .execute(Tuple.of(warningId, scope.sqlPrefix()))
                .map(DoorVisitRows::read);
    }

    @Override
    public Uni<Optional<Page>> page(PageTokens.Opened opened) {
        boolean own = opened.opens() == PageTokens.Opens.CALL;
        return pool.preparedQuery(own ? ReadingSql.CALL_PAGE : ReadingSql.ATTEMPT_PAGE)
                .execute(Tuple.of(opened.id()))
                .map(rows -> PageRows.read(rows, !own));
    }
}
