package io.jiaoying.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class DeadlineFaultsIT extends FiredFixture {
    /** At five a second for each of two workers. */
    private static final int SLOW = 40;

    @Test
    void two_watchers_share_a_burst_and_never_both_fire() {
        scheduleBurst(4_000, "now() + interval '300 milliseconds'");
        BiFunction<Tx, List<DueDeadline>, Uni<Void>> takesAMoment =
                (tx, due) -> nothing().onItem().delayIt().by(Duration.ofMillis(20));
        try (var one = new Watch(database, "one", new WritingHandler("clock", "one", 100, takesAMoment));
                var two = new Watch(database, "two", new WritingHandler("clock", "two", 100, takesAMoment))) {
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
        var healed = new AtomicBoolean();
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
            for (int i = 0; i < SLOW; i++) {
                watch.schedule(
                        new Deadline("s" + i, "slow", Watch.in(0)), new Deadline("f" + i, "failing", Watch.in(0)));
            }
            watch.watcher.start();
            await().until(() -> fired() > 0);
            watch.schedule(new Deadline("c", "clock", Watch.in(10)));
            await().pollInterval(Duration.ofMillis(10)).until(() -> fired("c") == 1);
            assertThat(database.count("SELECT count(*) FROM fired WHERE starts_with(key, 's')"))
                    .as("slow ones that were done meanwhile")
                    .isLessThan(SLOW / 2);
        }
    }

    @Test
    void what_a_frozen_replica_had_claimed_fires_elsewhere_after_two_seconds() {
        var frozen = new AtomicBoolean(true);
        BiFunction<Tx, List<DueDeadline>, Uni<Void>> freezesOnce =
                (tx, due) -> frozen.getAndSet(false) ? Uni.createFrom().nothing() : nothing();
        scheduleBurst(20, "now()");
        try (var one = new Watch(database, "one", new WritingHandler("clock", "one", 200, freezesOnce));
                var two = new Watch(database, "two", new WritingHandler("clock", "two", 200, freezesOnce))) {
            one.watcher.start();
            two.watcher.start();
            await().during(Duration.ofSeconds(1)).until(() -> fired() == 0);
            awaitFired(20);
            assertThat(lateMicros("1.0")).isBetween(1_900_000L, 8_000_000L);
            assertThat(database.count("SELECT count(DISTINCT key) FROM fired")).isEqualTo(20);
        }
    }

    @Test
    void a_kind_that_is_behind_gets_a_second_worker_and_no_third() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var handler = new WritingHandler("clock", "w", 50, (tx, due) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            return nothing().onItem().delayIt().by(Duration.ofMillis(20)).invoke(now::decrementAndGet);
        });
        scheduleBurst(600, "now()");
        try (var watch = new Watch(database, "w", handler)) {
            watch.watcher.start();
            awaitFired(600);
            assertThat(most.get()).isEqualTo(2);
            assertThat(database.count("SELECT count(DISTINCT key) FROM fired")).isEqualTo(600);
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
}
