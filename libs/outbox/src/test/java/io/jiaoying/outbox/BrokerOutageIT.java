package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageIT {
    private static final String TOPIC = "incident-events-v1";

    private TestBroker broker;
    private TestDatabase database;
    private Harness service;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = TestBroker.started(folder);
        broker.createAnew(TOPIC, 1);
        database = TestDatabase.with(Harness.SCRIPTS);
        service = new Harness(database, "service", broker.address());
        service.relay.start();
        service.commit("key", 0, 10);
        await().atMost(Duration.ofSeconds(10)).until(() -> pending() == 0);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
        broker.close();
    }

    @Test
    void while_the_broker_is_down_events_wait_and_the_relay_recovers_alone() throws IOException {
        broker.kill();
        service.commit("key", 10, 50);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        new OutboxReadyCheck(service.watch).call().getData().isPresent());
        assertThat(longestTransaction()).isLessThan(8_000);
        service.commit("key", 60, 50);
        assertThat(pending()).isEqualTo(100);
        broker.start();
        await().atMost(Duration.ofSeconds(40)).until(() -> pending() == 0);
        assertThat(titles()).startsWith("n0").endsWith("n109").hasSizeGreaterThanOrEqualTo(110);
        assertThat(titles().stream().distinct().toList()).isEqualTo(Arrived.numbered(110));
        assertThat(new OutboxReadyCheck(service.watch).call().getStatus().name())
                .isEqualTo("UP");
    }

    @Test
    void a_broker_that_froze_in_mid_burst_gets_every_event_in_order() throws Exception {
        for (int i = 10; i < 2_000; i += 10) {
            if (i == 500) {
                signal("-STOP");
            }
            service.commit("key", i, 10);
        }
        await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(8)).until(() -> pending() > 0);
        signal("-CONT");
        await().atMost(Duration.ofSeconds(40)).until(() -> pending() == 0);
        assertThat(titles().stream().distinct().toList()).isEqualTo(Arrived.numbered(2_000));
    }

    private void signal(String which) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, Long.toString(broker.pid())).start().waitFor();
    }

    private List<String> titles() {
        try (var reader = broker.reader(TOPIC)) {
            int[] size = {-1};
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        int before = size[0];
                        size[0] = reader.poll().size();
                        return size[0] > 0 && size[0] == before;
                    });
            return reader.poll().stream().map(Harness::title).toList();
        }
    }

    private long pending() {
        return database.count("SELECT count(*) FROM outbox_waiting");
    }

    private long longestTransaction() {
        return database.count("""
                SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start) * 1000), 0)::bigint
                FROM pg_stat_activity WHERE application_name = 'service' AND state LIKE 'idle in transaction%'""");
    }
}
