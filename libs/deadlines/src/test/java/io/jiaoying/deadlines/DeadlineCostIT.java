package io.jiaoying.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts are gates; the times are printed and only their order of magnitude is checked. */
class DeadlineCostIT {
    private static final int OPEN = 200_000;
    private static final int DUE = 10_000;
    private static final String CLAIM = """
            SELECT ctid FROM deadline
            WHERE kind = 'clock' AND state = 'open' AND attempt_at <= statement_timestamp()
            ORDER BY attempt_at LIMIT 500 FOR UPDATE SKIP LOCKED""";

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(Watch.SCRIPTS);
        database.run(Watch.FIRED_TABLE);
        database.run("CREATE EXTENSION pg_stat_statements");
        insert("open", OPEN, "now() + interval '1 hour'");
        database.run("VACUUM ANALYZE deadline");
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    @Test
    void a_burst_costs_few_statements_per_firing() {
        insert("due", DUE, "date_trunc('second', now()) + interval '3 seconds'");
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w", 500, (tx, due) -> Uni.createFrom()
                .voidItem()))) {
            watch.watcher.start();
            database.run("SELECT pg_stat_statements_reset()");
            await().atMost(Duration.ofSeconds(30)).until(() -> fired() == DUE);
            double perFiring = (double) statements() / DUE;
            System.out.printf(
                    "%d due together among %d open: p50 %d ms, p99 %d ms, %.4f statements per firing%n",
                    DUE, OPEN, lateMillis("0.5"), lateMillis("0.99"), perFiring);
            assertThat(perFiring).isLessThanOrEqualTo(0.05);
            assertThat(lateMillis("0.99")).isLessThan(5_000);
            assertThat(database.count("SELECT count(*) FROM fired WHERE at < due_at"))
                    .isZero();
        }
    }

    @Test
    void an_idle_watcher_asks_at_most_once_a_second() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            await().until(() -> statements() > 0);
            database.run("SELECT pg_stat_statements_reset()");
            long from = System.nanoTime();
            await().pollDelay(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> true);
            long statements = statements();
            long seconds = Duration.ofNanos(System.nanoTime() - from).toSeconds();
            assertThat(statements).isBetween(3L, seconds + 1);
        }
    }

    @Test
    void the_claim_reads_only_what_is_due() {
        assertThat(database.text("EXPLAIN " + CLAIM))
                .contains("Index Scan using deadline_open")
                .contains("Index Cond")
                .contains("attempt_at <=");
    }

    @Test
    void the_claim_keeps_its_plan_when_nobody_has_analysed_the_table() {
        database.run("CREATE TABLE fresh (LIKE deadline INCLUDING ALL)");
        database.run("ALTER TABLE fresh SET (autovacuum_enabled = false)");
        database.run("INSERT INTO fresh SELECT * FROM deadline");
        assertThat(database.text("EXPLAIN " + CLAIM.replace("FROM deadline", "FROM fresh")))
                .contains("Index Scan using fresh_kind_attempt_at_idx")
                .contains("attempt_at <=");
    }

    @Test
    void the_gauges_can_be_read_from_indexes_alone() {
        for (String other : List.of("enable_seqscan", "enable_bitmapscan")) {
            database.run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET " + other
                    + " = off', current_database()); END $$");
        }
        assertThat(database.text("EXPLAIN " + DeadlineCounts.COUNT.replace("$1", "'{clock}'")))
                .contains("Index Only Scan using deadline_open")
                .contains("Index Only Scan using deadline_failing");
    }

    private void insert(String prefix, int count, String dueAt) {
        database.run("INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id)"
                + " SELECT '" + prefix + "' || n, 'clock', " + dueAt + ", " + dueAt
                + ", '{}', 'c' FROM generate_series(1, " + count + ") n");
    }

    private long fired() {
        return database.count("SELECT count(*) FROM fired");
    }

    private long lateMillis(String percentile) {
        return database.count("SELECT (percentile_cont(" + percentile
                + ") WITHIN GROUP (ORDER BY extract(epoch FROM at - due_at)) * 1000)::bigint FROM fired");
    }

    /** What the watcher's sessions ran; the test's own questions name the statistics or the fired table's count. */
    private long statements() {
        return database.count("""
                SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                WHERE d.datname = current_database() AND query NOT LIKE '%pg_stat_statements%'
                  AND query NOT LIKE '%FROM fired%' AND query NOT LIKE 'SET %' AND query NOT LIKE 'SHOW %'""");
    }
}
