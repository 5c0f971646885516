package io.jiaoying.warning.cap.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.Feeds;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far feeds were read, in PostgreSQL. */
@ApplicationScoped
class SqlFeeds implements Feeds {
    private static final String CLAIM = """
            INSERT INTO cap_feed (name, next_at) VALUES ($1, $3)
            ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE cap_feed.next_at <= $2
            RETURNING etag, last_modified""";

    private static final String DEALT_WITH = """
            INSERT INTO cap_feed_entry (feed, entry, updated, outcome, dealt_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING""";

    private static final String READ = """
            UPDATE cap_feed SET etag = $2, last_modified = $3, read_at = $4, failing_since = NULL, failure = NULL
            WHERE name = $1""";

    private static final String FAILED = """
            UPDATE cap_feed SET failing_since = coalesce(failing_since, $3), failure = $2 WHERE name = $1""";

    private final Pool pool;

    SqlFeeds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Mark>> claim(Tx tx, String feed, Instant now, Instant next) {
        return tx.sql()
                .preparedQuery(CLAIM)
                .execute(Tuple.of(feed, utc(now), utc(next)))
                .map(rows -> Columns.first(
                        rows, row -> new Mark(textOrNull(row, "etag"), textOrNull(row, "last_modified"))));
    }

    @Override
    public Uni<Boolean> isDealtWith(Tx tx, String feed, String entry, String updated) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM cap_feed_entry WHERE feed = $1 AND entry = $2 AND updated = $3")
                .execute(Tuple.of(feed, entry, updated))
                .map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Void> dealtWith(Tx tx, String feed, String entry, String updated, String outcome, Instant at) {
        return tx.sql()
                .preparedQuery(DEALT_WITH)
                .execute(args(feed, entry, updated, outcome, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> read(Tx tx, String feed, Mark mark, Instant at) {
        return tx.sql()
                .preparedQuery(READ)
                .execute(args(feed, mark.etag(), mark.lastModified(), utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(Tx tx, String feed, String reason, Instant at) {
        return tx.sql()
                .preparedQuery(FAILED)
                .execute(args(feed, reason, utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<State>> states() {
        return pool.query("SELECT name, read_at, failing_since, failure FROM cap_feed ORDER BY name")
                .execute()
                .map(rows -> Columns.all(
                        rows,
                        row -> new State(
                                row.getString("name"),
                                instantOrNull(row, "read_at"),
                                instantOrNull(row, "failing_since"),
                                textOrNull(row, "failure"))));
    }
}
