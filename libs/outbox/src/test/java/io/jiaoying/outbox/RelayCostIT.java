package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts are gates; the times are printed and only their order of magnitude is checked. */
class RelayCostIT {
    private static final String TOPIC = "incident-events-v1";
    private static final int BURST = 5_000;
    private static final int SINGLE = 300;

    @Test
    void a_burst_costs_a_tenth_of_a_statement_per_event_and_a_single_event_a_few_milliseconds(@TempDir Path folder)
            throws Exception {
        try (var broker = TestBroker.started(folder);
                var database = TestDatabase.with(Harness.SCRIPTS)) {
            broker.createAnew(TOPIC, 3);
            database.run("CREATE EXTENSION pg_stat_statements");
            try (var service = new Harness(database, "service", broker.address());
                    var reader = broker.reader(TOPIC)) {
                for (int i = 0; i < BURST; i += 100) {
                    service.commit("key-" + i, i, 100);
                }
                database.run("SELECT pg_stat_statements_reset()");
                long from = System.nanoTime();
                service.relay.start();
                await().atMost(Duration.ofSeconds(30)).until(() -> reader.poll().size() == BURST);
                long millis = (System.nanoTime() - from) / 1_000_000;
                double statements = database.count("""
                        SELECT sum(calls) FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                        WHERE d.datname = current_database()""");
                System.out.printf(
                        "burst: %d events in %d ms, %.3f statements per event%n", BURST, millis, statements / BURST);
                assertThat(statements / BURST).isLessThanOrEqualTo(0.1);
                assertThat(singles(service, reader)).isLessThan(150.0);
            }
        }
    }

    /** Median milliseconds from commit to the reader, the reader's own poll included. */
    private static double singles(Harness service, TestBroker.Reader reader) {
        var millis = new double[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            service.commit("single-" + i, i, 1);
            long from = System.nanoTime();
            int expected = BURST + i + 1;
            while (reader.poll().size() < expected) {
                Thread.onSpinWait();
            }
            millis[i] = (System.nanoTime() - from) / 1_000_000.0;
        }
        Arrays.sort(millis);
        System.out.printf(
                "commit to consumer: p50 %.1f ms, p99 %.1f ms%n", millis[SINGLE / 2], millis[SINGLE * 99 / 100]);
        return millis[SINGLE / 2];
    }
}
