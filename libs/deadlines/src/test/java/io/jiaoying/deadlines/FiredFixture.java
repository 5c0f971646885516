package io.jiaoying.deadlines;

import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with deadlines, and what is known about those that fired. */
abstract class FiredFixture {
    protected TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(Watch.SCRIPTS);
        database.run(Watch.FIRED_TABLE);
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    protected void scheduleBurst(int count, String dueAt) {
        database.run("INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id)"
                + " SELECT 'd' || n, 'clock', " + dueAt + ", " + dueAt + ", '{}', 'c' FROM generate_series(1, " + count
                + ") n");
    }

    protected void awaitFired(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> fired() >= count);
    }

    protected long fired() {
        return database.count("SELECT count(*) FROM fired");
    }

    protected long fired(String key) {
        return database.count("SELECT count(*) FROM fired WHERE key = '" + key + "'");
    }

    protected long lateMicros(String percentile) {
        return database.count("SELECT (percentile_cont(" + percentile
                + ") WITHIN GROUP (ORDER BY extract(epoch FROM at - due_at)) * 1000000)::bigint FROM fired");
    }

    protected static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
