package io.jiaoying.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadlineWatcherIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(Watch.SCRIPT);
        database.run(Watch.FIRED_TABLE);
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    @Test
    void deadlines_fire_soon_after_they_are_due_and_never_before() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            for (int i = 0; i < 60; i++) {
                watch.schedule(new Deadline("d" + i, "clock", Watch.in(37L * i)));
            }
            awaitFired(60);
            assertThat(database.count("SELECT count(*) FROM fired WHERE at < due_at"))
                    .isZero();
            assertThat(database.count("SELECT count(*) FROM deadline WHERE ended_at < due_at"))
                    .isZero();
            System.out.printf("one by one: p50 %d us, max %d us after due%n", lateMicros("0.5"), lateMicros("1.0"));
            assertThat(lateMicros("0.5")).isLessThan(100_000);
            assertThat(watch.metrics
                            .get("jiaoying_deadline_lateness")
                            .tag("kind", "clock")
                            .timer()
                            .count())
                    .isEqualTo(60);
        }
    }

    @Test
    void an_earlier_deadline_wakes_a_watcher_that_sleeps_for_a_later_one() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.schedule(new Deadline("later", "clock", Watch.in(600_000)));
            watch.watcher.start();
            await().until(() -> database.count(
                            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'w' AND state = 'idle'")
                    > 0);
            for (int i = 0; i < 20; i++) {
                watch.schedule(new Deadline("now" + i, "clock", Watch.in(1)));
                awaitFired(i + 1);
            }
            assertThat(lateMicros("0.5")).isLessThan(200_000);
        }
    }

    @Test
    void a_cancelled_deadline_does_not_fire_and_a_moved_one_fires_at_its_new_instant() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            watch.schedule(
                    new Deadline("cancelled", "clock", Watch.in(400)),
                    new Deadline("moved", "clock", Watch.in(400)),
                    new Deadline("brought-forward", "clock", Watch.in(600_000)));
            var later = Watch.in(900);
            watch.schedule(
                    new Deadline("moved", "clock", later), new Deadline("brought-forward", "clock", Watch.in(450)));
            watch.cancel("cancelled", "unknown");
            awaitFired(2);
            await().during(Duration.ofMillis(300)).until(() -> fired() == 2);
            assertThat(database.count("SELECT count(*) FROM fired WHERE key = 'cancelled'"))
                    .isZero();
            assertThat(database.count("SELECT count(*) FROM fired WHERE key = 'moved' AND due_at = '" + later + "'"))
                    .isEqualTo(1);
            watch.cancel("moved");
            assertThat(database.count("SELECT count(*) FROM deadline WHERE key = 'moved' AND state = 'fired'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_handler_may_schedule_its_own_deadline_again() {
        var rounds = new AtomicInteger();
        Watch[] watch = new Watch[1];
        var handler = new WritingHandler(
                "attempt",
                "w",
                200,
                (tx, due) -> rounds.incrementAndGet() < 4
                        ? watch[0].deadlines.schedule(
                                tx, due.get(0).cause(), new Deadline(due.get(0).key(), "attempt", Watch.in(50)))
                        : Uni.createFrom().voidItem());
        watch[0] = new Watch(database, "w", handler);
        try (var open = watch[0]) {
            open.watcher.start();
            open.schedule(new Deadline("call-1", "attempt", Watch.in(0)));
            awaitFired(4);
            assertThat(database.count("SELECT count(*) FROM deadline")).isEqualTo(1);
        }
    }

    @Test
    void two_watchers_share_a_burst_and_never_both_fire() {
        scheduleBurst(4_000, "now() + interval '300 milliseconds'");
        try (var one = new Watch(database, "one", new WritingHandler("clock", "one", 100, (tx, due) -> nothing()));
                var two = new Watch(database, "two", new WritingHandler("clock", "two", 100, (tx, due) -> nothing()))) {
            one.watcher.start();
            two.watcher.start();
            awaitFired(4_000);
            await().during(Duration.ofMillis(300)).until(() -> fired() == 4_000);
            assertThat(database.count("SELECT count(DISTINCT key) FROM fired")).isEqualTo(4_000);
            assertThat(database.count("SELECT count(DISTINCT watcher) FROM fired"))
                    .isEqualTo(2);
        }
    }

    @Test
    void sessions_that_are_ended_in_mid_work_lose_and_double_nothing() {
        scheduleBurst(3_000, "now()");
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w", 50, (tx, due) -> nothing()))) {
            watch.watcher.start();
            long ended = 0;
            while (fired() < 3_000 && ended < 30) {
                ended += database.terminate("w");
            }
            awaitFired(3_000);
            assertThat(ended).isPositive();
            assertThat(database.count("SELECT count(DISTINCT key) FROM fired")).isEqualTo(3_000);
            assertThat(database.count("SELECT count(*) FROM deadline WHERE state = 'open'"))
                    .isZero();
        }
    }

    @Test
    void one_failing_deadline_rests_alone_and_the_others_fire_at_once() {
        var healed = new java.util.concurrent.atomic.AtomicBoolean();
        var handler = new WritingHandler("clock", "w", 200, (tx, due) -> {
            boolean bad = due.stream().anyMatch(each -> each.key().equals("d77")) && !healed.get();
            return bad ? Uni.createFrom().failure(new IllegalStateException("no such incident")) : nothing();
        });
        scheduleBurst(150, "now()");
        try (var watch = new Watch(database, "w", handler)) {
            watch.watcher.start();
            awaitFired(149);
            await().until(() -> database.count("SELECT count(*) FROM deadline WHERE key = 'd77' AND state = 'open'"
                            + " AND failures > 0 AND attempt_at > due_at AND last_failure LIKE '%no such incident'")
                    == 1);
            healed.set(true);
            awaitFired(150);
            assertThat(database.count("SELECT count(DISTINCT key) FROM fired")).isEqualTo(150);
            assertThat(watch.metrics.get("jiaoying_deadline_failures").counter().count())
                    .isPositive();
        }
    }

    @Test
    void a_kind_that_is_slow_or_always_fails_does_not_delay_another() {
        var slow = new WritingHandler(
                "slow",
                "w",
                1,
                (tx, due) -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(200)));
        var failing = new WritingHandler(
                "failing", "w", 200, (tx, due) -> Uni.createFrom().failure(new IllegalStateException("always")));
        try (var watch = new Watch(database, "w", slow, failing, new WritingHandler("clock", "w"))) {
            for (int i = 0; i < 20; i++) {
                watch.schedule(
                        new Deadline("s" + i, "slow", Watch.in(0)), new Deadline("f" + i, "failing", Watch.in(0)));
            }
            watch.watcher.start();
            await().until(() -> fired() > 0);
            watch.schedule(new Deadline("c", "clock", Watch.in(10)));
            await().atMost(Duration.ofSeconds(1)).until(() -> fired("c") == 1);
        }
    }

    @Test
    void what_fell_due_while_nothing_ran_fires_and_is_marked_as_seen_late() {
        scheduleBurst(10, "now() - interval '1 minute'");
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            awaitFired(10);
            watch.schedule(new Deadline("punctual", "clock", Watch.in(0)));
            awaitFired(11);
            assertThat(database.count("SELECT count(*) FROM fired WHERE seen_late"))
                    .isEqualTo(10);
            assertThat(database.count(
                            "SELECT count(*) FROM deadline WHERE seen_late AND ended_at - due_at > interval '59 s'"))
                    .isEqualTo(10);
        }
    }

    @Test
    void the_scheduling_works_correlation_and_trace_come_back_when_it_fires() {
        var seen = new ConcurrentLinkedQueue<Cause>();
        var handler = new WritingHandler("clock", "w", 200, (tx, due) -> {
            due.forEach(each -> seen.add(each.cause()));
            return nothing();
        });
        try (var watch = new Watch(database, "w", handler)) {
            watch.watcher.start();
            var cause = new Cause("chain", "event-1", "00-" + TRACE + "-00f067aa0ba902b7-01");
            watch.schedule(cause, new Deadline("d", "clock", Watch.in(0)));
            await().until(() -> !seen.isEmpty());
            assertThat(seen.peek().correlationId()).isEqualTo("chain");
            assertThat(seen.peek().causationId()).isEqualTo("event-1");
            assertThat(seen.peek().traceparent()).startsWith("00-" + TRACE + "-");
        }
    }

    @Test
    void a_rolled_back_schedule_never_fires() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            var rolledBack = watch.transactions
                    .inTransaction(tx -> watch.deadlines
                            .schedule(tx, Cause.fresh(), new Deadline("ghost", "clock", Watch.in(0)))
                            .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no"))))
                    .onFailure()
                    .recoverWithNull();
            rolledBack.await().atMost(Duration.ofSeconds(5));
            await().during(Duration.ofMillis(500)).until(() -> fired() == 0);
        }
    }

    @Test
    void a_watcher_that_is_stopped_finishes_its_batch() {
        var mayFinish = new CompletableFuture<Void>();
        var started = new CompletableFuture<Void>();
        var handler = new WritingHandler("clock", "w", 200, (tx, due) -> {
            started.complete(null);
            return Uni.createFrom().completionStage(mayFinish);
        });
        scheduleBurst(5, "now()");
        var watch = new Watch(database, "w", handler);
        watch.watcher.start();
        started.join();
        var stopped = CompletableFuture.runAsync(watch::close);
        mayFinish.complete(null);
        stopped.join();
        assertThat(fired()).isEqualTo(5);
        assertThat(database.count("SELECT count(*) FROM deadline WHERE state = 'open'"))
                .isZero();
    }

    @Test
    void a_health_check_turns_red_when_the_watcher_cannot_look_and_green_again() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            var check = new DeadlinesReadyCheck(watch.pulse);
            database.run("ALTER TABLE deadline RENAME TO hidden");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> check.call().getStatus().name().equals("DOWN"));
            database.run("ALTER TABLE hidden RENAME TO deadline");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> check.call().getStatus().name().equals("UP"));
        }
    }

    private void scheduleBurst(int count, String dueAt) {
        database.run("INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id)"
                + " SELECT 'd' || n, 'clock', " + dueAt + ", " + dueAt + ", '{}', 'c' FROM generate_series(1, " + count
                + ") n");
    }

    private void awaitFired(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> fired() >= count);
    }

    private long fired() {
        return database.count("SELECT count(*) FROM fired");
    }

    private long fired(String key) {
        return database.count("SELECT count(*) FROM fired WHERE key = '" + key + "'");
    }

    private long lateMicros(String percentile) {
        return database.count("SELECT (percentile_cont(" + percentile
                + ") WITHIN GROUP (ORDER BY extract(epoch FROM at - due_at)) * 1000000)::bigint FROM fired");
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
