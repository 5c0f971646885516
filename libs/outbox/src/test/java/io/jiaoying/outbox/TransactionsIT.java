package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionsIT {
    private final AtomicInteger hooks = new AtomicInteger();
    private TestDatabase database;
    private Pool pool;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(Harness.SCRIPTS);
        database.run(
                "CREATE TABLE thing (id int PRIMARY KEY, n int NOT NULL); INSERT INTO thing VALUES (1, 0), (2, 0)");
        pool = database.pool("service");
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    @Test
    void work_that_succeeds_is_committed_before_its_hooks_run() {
        run(tx -> {
            tx.afterCommit(() -> hooks.addAndGet((int) sum()));
            return add(tx, 1);
        });
        assertThat(hooks).hasValue(1);
    }

    @Test
    void work_that_fails_is_rolled_back_and_its_hooks_do_not_run() {
        assertThatThrownBy(() -> run(tx -> {
                    tx.afterCommit(hooks::incrementAndGet);
                    return add(tx, 1).chain(() -> Uni.createFrom().failure(new IllegalStateException("no")));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sum()).isZero();
        assertThat(hooks).hasValue(0);
    }

    @Test
    void work_that_throws_before_it_returns_leaves_no_transaction_open() {
        assertThatThrownBy(() -> run(tx -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.count("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'service'"
                        + " AND state LIKE 'idle in transaction%'"))
                .isZero();
    }

    @Test
    void one_statement_commits_by_itself_without_begin_and_commit_and_its_hooks_run() {
        database.run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements; SELECT pg_stat_statements_reset()");

        new Transactions(pool)
                .inOneStatement(tx -> {
                    tx.afterCommit(() -> hooks.addAndGet((int) sum()));
                    return add(tx, 1);
                })
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(hooks).hasValue(1);
        assertThat(database.count("SELECT count(*) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid"
                        + " WHERE d.datname = current_database() AND query ~* '^(begin|commit)'"))
                .isZero();
    }

    @Test
    void one_statement_that_fails_runs_no_hook() {
        assertThatThrownBy(() -> new Transactions(pool)
                        .inOneStatement(tx -> {
                            tx.afterCommit(hooks::incrementAndGet);
                            return tx.sql().query("SELECT 1 / 0").execute().replaceWithVoid();
                        })
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .hasMessageContaining("division by zero");
        assertThat(hooks).hasValue(0);
    }

    @Test
    void a_hook_that_fails_does_not_undo_nor_hide_the_commit() {
        run(tx -> {
            tx.afterCommit(() -> {
                throw new IllegalStateException("hook");
            });
            tx.afterCommit(hooks::incrementAndGet);
            return add(tx, 1);
        });
        assertThat(sum()).isEqualTo(1);
        assertThat(hooks).hasValue(1);
    }

    @Test
    void two_transactions_that_lock_each_other_out_both_take_place() {
        var together = new CyclicBarrier(2);
        var one = CompletableFuture.runAsync(
                () -> run(tx -> add(tx, 1).invoke(() -> meet(together)).chain(() -> add(tx, 2))));
        var two = CompletableFuture.runAsync(
                () -> run(tx -> add(tx, 2).invoke(() -> meet(together)).chain(() -> add(tx, 1))));
        CompletableFuture.allOf(one, two).join();
        assertThat(sum()).isEqualTo(4);
    }

    private void run(java.util.function.Function<Tx, Uni<Void>> work) {
        new Transactions(pool).inTransaction(work).await().atMost(Duration.ofSeconds(20));
    }

    private static Uni<Void> add(Tx tx, int id) {
        return tx.sql()
                .query("UPDATE thing SET n = n + 1 WHERE id = " + id)
                .execute()
                .replaceWithVoid();
    }

    private long sum() {
        return database.count("SELECT sum(n) FROM thing");
    }

    /** Both hold their first lock here; when the work is run again nobody else comes any more. */
    private static void meet(CyclicBarrier together) {
        try {
            together.await(2, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception alone) {
            together.reset();
        }
    }
}
