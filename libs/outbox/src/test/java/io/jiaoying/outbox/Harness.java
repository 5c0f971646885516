package io.jiaoying.outbox;

import io.jiaoying.events.incident.IncidentReportedV1;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The outbox of one service process, made by hand. */
final class Harness implements AutoCloseable {
    static final String[] SCRIPTS = {
        "/db/outbox/V0.1__create_outbox.sql",
        "/db/outbox/V0.2__create_inbox.sql",
        "/db/outbox/V0.3__create_outbox_parked.sql",
        "/db/outbox/V0.4__create_outbox_waiting.sql"
    };

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final RelayWatch watch = new RelayWatch();
    final Pool pool;
    final Transactions transactions;
    final Outbox outbox;
    final OutboxRelay relay;

    Harness(TestDatabase database, String application, String brokerAddress) {
        pool = database.pool(application);
        var signal = new OutboxSignal();
        transactions = new Transactions(pool);
        outbox = new Outbox(signal);
        relay = new OutboxRelay(
                pool, signal, watch, new OutboxUpkeep(pool, metrics), brokerAddress, "incident-service", true);
    }

    /** Commits the events of one key, numbered in their titles. */
    void commit(String key, int from, int count) {
        var events = new ArrayList<IncidentReportedV1>();
        for (int i = from; i < from + count; i++) {
            events.add(anIncident(key, "n" + i));
        }
        transactions
                .inTransaction(tx -> outbox.append(tx, Cause.fresh(), events))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    static IncidentReportedV1 anIncident(String id, String title) {
        var at = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
        return new IncidentReportedV1(id, "2026-0001", "flood", "610725000000", "major", title, at, at, at, false);
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String title(ConsumerRecord<String, byte[]> record) {
        return EventData.read(record.value(), IncidentReportedV1.class).title();
    }

    @Override
    public void close() {
        relay.stop();
    }
}
