package io.jiaoying.outbox;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lanes one relay holds for one short transaction. Blocking: for the relay's own thread only. If this process freezes,
 * PostgreSQL ends the session after {@link #IDLE_MILLIS} and another relay takes the lanes.
 */
final class LaneClaim implements AutoCloseable {
    static final int BATCH = 2_000;
    static final int IDLE_MILLIS = 8_000;

    private static final int LANES_AT_ONCE = OutboxRows.LANES / 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** First half of PostgreSQL's two-part advisory lock keys ("JYOB"); the lane is the second. */
    private static final int LOCK_SPACE = 0x4A594F42;

    /** At most half of the lanes at a time, so that replicas share a burst. The oldest rows decide which. */
    private static final String LOCK = """
            WITH oldest AS MATERIALIZED (
                SELECT id, lane FROM outbox_waiting
                WHERE parked_at IS NULL AND topic <> ALL ($1) AND id >= $2 ORDER BY id LIMIT 1000),
            chosen AS MATERIALIZED (SELECT lane FROM (SELECT DISTINCT lane FROM oldest) waiting ORDER BY random() LIMIT %d)
            SELECT lane, pg_try_advisory_xact_lock(%d, lane) AS mine, (SELECT min(id) FROM oldest),
                   set_config('idle_in_transaction_session_timeout', '%d', true) FROM chosen""".formatted(LANES_AT_ONCE, LOCK_SPACE, IDLE_MILLIS);
    /**
     * A statement of its own: only a snapshot taken after the locks sees what the last holder published. OFFSET keeps the
     * look at each event by its key, whatever the statistics of a table that is empty most of the time say.
     */
    private static final String CLAIM = """
            WITH oldest AS MATERIALIZED (
                SELECT id FROM outbox_waiting
                WHERE parked_at IS NULL AND lane = ANY ($1) AND topic <> ALL ($2) AND id >= $3 ORDER BY id LIMIT %d)
            SELECT %s FROM oldest
            CROSS JOIN LATERAL (SELECT * FROM outbox WHERE outbox.id = oldest.id OFFSET 0) event
            ORDER BY event.id""".formatted(BATCH, OutboxRow.COLUMNS);

    private static final String PUBLISHED = "DELETE FROM outbox_waiting WHERE id = ANY ($1)";
    private static final String PARKED = """
            UPDATE outbox_waiting w SET parked_at = clock_timestamp(), parked_reason = r.reason
            FROM unnest($1::bigint[], $2::text[]) AS r(id, reason) WHERE w.id = r.id""";

    private final SqlConnection connection;
    private final Transaction transaction;
    private int chosen;
    private boolean othersHoldSome;
    private boolean full;
    private boolean ended;

    private LaneClaim(SqlConnection connection) {
        this.connection = connection;
        this.transaction = await(connection.begin());
    }

    static LaneClaim open(Pool pool) {
        SqlConnection connection = Connections.take(pool, PATIENCE);
        try {
            return new LaneClaim(connection);
        } catch (RuntimeException failure) {
            connection.closeAndForget();
            throw failure;
        }
    }

    /** Rows of lanes that no other relay works on, in publishing order. */
    List<OutboxRow> rows(Set<String> topicsToLeave, LowestWaiting lowest) {
        var leave = topicsToLeave.toArray(String[]::new);
        var mine = new ArrayList<Integer>();
        long from = lowest.from();
        for (Row row : query(LOCK, Tuple.of(leave, from))) {
            chosen++;
            lowest.found(row.getLong(2));
            if (row.getBoolean(1)) {
                mine.add(row.getInteger(0));
            } else {
                othersHoldSome = true;
            }
        }
        if (mine.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<OutboxRow>();
        for (Row row : query(CLAIM, Tuple.of(mine.toArray(Integer[]::new), leave, from))) {
            rows.add(OutboxRow.of(row));
        }
        full = rows.size() == BATCH;
        return rows;
    }

    /** Committed rows were left behind, whether for the batch's size or for the share of lanes. */
    boolean leavesMore() {
        return full || chosen == LANES_AT_ONCE;
    }

    /** As many rows as one batch takes. */
    boolean isFull() {
        return full;
    }

    /** Another relay held lanes with waiting rows, so looking again soon is worth it. */
    boolean othersHoldSome() {
        return othersHoldSome;
    }

    void published(List<Long> ids) {
        if (!ids.isEmpty()) {
            query(PUBLISHED, Tuple.of(ids.toArray(Long[]::new)));
        }
    }

    void parked(Map<Long, String> reasons) {
        if (!reasons.isEmpty()) {
            query(
                    PARKED,
                    Tuple.of(
                            reasons.keySet().toArray(Long[]::new),
                            reasons.values().toArray(String[]::new)));
        }
    }

    void commit() {
        ended = true;
        await(transaction.commit());
    }

    @Override
    public void close() {
        Uni<Void> rolledBack = ended ? Uni.createFrom().voidItem() : transaction.rollback();
        rolledBack
                .onFailure()
                .recoverWithNull()
                .chain(connection::close)
                .subscribe()
                .with(closed -> {}, broken -> {});
    }

    @CanIgnoreReturnValue
    private RowSet<Row> query(String sql, Tuple parameters) {
        return await(connection.preparedQuery(sql).execute(parameters));
    }

    @CanIgnoreReturnValue
    private static <T> T await(Uni<T> result) {
        return result.await().atMost(PATIENCE);
    }
}
