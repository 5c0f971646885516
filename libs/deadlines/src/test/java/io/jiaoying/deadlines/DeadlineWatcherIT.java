package io.jiaoying.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.Cause;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineWatcherIT extends FiredFixture {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

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
            assertThat(database.count("SELECT count(*) FROM deadline_fired WHERE fired_at < due_at"))
                    .isZero();
            System.out.printf("one by one: p50 %d us, max %d us after due%n", lateMicros("0.5"), lateMicros("1.0"));
            assertThat(lateMicros("0.5")).isLessThan(300_000);
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
            assertThat(lateMicros("0.5")).isLessThan(300_000);
        }
    }

    @Test
    void a_cancelled_deadline_does_not_fire_and_a_moved_one_fires_at_its_new_instant() {
        try (var watch = new Watch(database, "w", new WritingHandler("clock", "w"))) {
            watch.watcher.start();
            watch.schedule(
                    new Deadline("cancelled", "clock", Watch.in(1_500)),
                    new Deadline("moved", "clock", Watch.in(1_500)),
                    new Deadline("brought-forward", "clock", Watch.in(600_000)));
            var later = Watch.in(2_000);
            watch.schedule(
                    new Deadline("moved", "clock", later), new Deadline("brought-forward", "clock", Watch.in(1_550)));
            watch.cancel("cancelled", "unknown");
            awaitFired(2);
            await().during(Duration.ofMillis(300)).until(() -> fired() == 2);
            assertThat(database.count("SELECT count(*) FROM fired WHERE key = 'cancelled'"))
                    .isZero();
            assertThat(database.count("SELECT count(*) FROM fired WHERE key = 'moved' AND due_at = '" + later + "'"))
                    .isEqualTo(1);
            watch.cancel("moved");
            assertThat(database.count("SELECT count(*) FROM deadline_fired WHERE key = 'moved'"))
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
            assertThat(database.count("SELECT count(*) FROM deadline_fired WHERE key = 'call-1'"))
                    .isEqualTo(4);
            assertThat(database.count("SELECT count(*) FROM deadline")).isZero();
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
            assertThat(
                            database.count(
                                    "SELECT count(*) FROM deadline_fired WHERE seen_late AND fired_at - due_at > interval '59 s'"))
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
}
