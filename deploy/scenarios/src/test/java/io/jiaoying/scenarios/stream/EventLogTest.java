package io.jiaoying.scenarios.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();

    @Test
    void what_was_said_before_is_found_at_once() {
        log.add(Said.event("1", "a.b.v1"));

        assertThat(log.await(Duration.ZERO, e -> e.is("a.b.v1"))).isPresent();
    }

    @Test
    void what_is_said_while_waiting_is_found() throws Exception {
        CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(
                () -> log.await(Duration.ofSeconds(20), e -> e.id().equals("2")).isPresent());
        log.add(Said.event("1", "a.b.v1"));
        log.add(Said.event("2", "a.b.v1"));

        assertThat(found.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_is_never_said_is_empty_when_the_time_is_over() {
        log.add(Said.event("1", "a.b.v1"));

        assertThat(log.await(Duration.ofMillis(30), e -> e.is("c.d.v1"))).isEmpty();
        assertThat(log.ofType("a.b.v1")).hasSize(1);
        assertThat(log.ofType("c.d.v1")).isEmpty();
    }
}
