package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one check of the three loops that claim and send: attempts, texts, reminders. */
class LooksReadinessTest {
    private static final Instant START = Instant.parse("2026-07-04T04:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Supplier<Uni<Boolean>> look = () -> Uni.createFrom().item(false);
    private final Looks looks = new Looks("texts", () -> look.get(), vertx, now::get);

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    private Status ready() {
        return looks.readiness("texts", true).call().getStatus();
    }

    private void passes(int seconds) {
        now.updateAndGet(at -> at.plusSeconds(seconds));
    }

    @Test
    void a_loop_that_has_not_looked_yet_is_not_ready() {
        assertThat(ready()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_fresh_look_is_ready_and_says_when_it_was() {
        looks.now();
        passes(19);
        assertThat(ready()).isEqualTo(Status.UP);
        assertThat(looks.readiness("texts", true).call().getData().orElseThrow())
                .containsEntry("lastCycle", START.toString());
    }

    @Test
    void a_loop_that_stands_still_is_not_ready_until_it_looks_again() {
        looks.now();
        passes(20);
        assertThat(ready()).isEqualTo(Status.DOWN);
        looks.now();
        assertThat(ready()).isEqualTo(Status.UP);
    }

    @Test
    void a_look_that_never_ends_is_not_ready_however_often_it_is_asked_again() {
        looks.now();
        look = () -> Uni.createFrom().nothing();
        for (int second = 0; second < 30; second++) {
            looks.now();
            passes(1);
        }
        assertThat(ready()).isEqualTo(Status.DOWN);
    }

    @Test
    void looks_that_fail_are_not_ready() {
        looks.now();
        look = () -> Uni.createFrom().failure(new IllegalStateException("no database"));
        passes(25);
        looks.now();
        assertThat(ready()).isEqualTo(Status.DOWN);
        look = () -> Uni.createFrom().item(false);
        looks.now();
        assertThat(ready()).isEqualTo(Status.UP);
    }

    @Test
    void a_loop_that_is_switched_off_does_not_keep_its_process_from_being_ready() {
        passes((int) Duration.ofDays(1).toSeconds());
        assertThat(looks.readiness("texts", false).call().getStatus()).isEqualTo(Status.UP);
    }
}
