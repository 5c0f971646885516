package io.jiaoying.outbox;

import io.jiaoying.events.incident.IncidentReportedV1;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A consumer made by hand, with one handler that does what the test says. */
abstract class ConsumerFixture {
    protected final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    protected final ConsumerTrouble trouble = new ConsumerTrouble();
    protected final AtomicInteger calls = new AtomicInteger();
    protected TestDatabase database;
    protected Pool pool;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(Harness.SCRIPTS);
        database.run("CREATE TABLE effect (incident text NOT NULL)");
        pool = database.pool("consumer");
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    protected static void consume(EventConsumer consumer, ConsumerRecord<String, byte[]> record) {
        consumer.consume("warning-service", record).await().atMost(Duration.ofSeconds(20));
    }

    protected EventConsumer consumer() {
        return new EventConsumer(new Transactions(pool), new Inbox(), trouble, metrics, List.of());
    }

    protected EventConsumer consumer(Work work) {
        return new EventConsumer(
                new Transactions(pool), new Inbox(), trouble, metrics, List.of(new ReportedHandler(work)));
    }

    protected static Uni<Void> effect(Tx tx, String incident) {
        return tx.sql()
                .preparedQuery("INSERT INTO effect VALUES ($1)")
                .execute(Tuple.of(incident))
                .replaceWithVoid();
    }

    protected long effects() {
        return database.count("SELECT count(*) FROM effect");
    }

    static RecordBuilder aRecord(String eventId) {
        return new RecordBuilder(eventId);
    }

    protected interface Work {
        Uni<Void> handle(Tx tx, Received<IncidentReportedV1> received);
    }

    protected final class ReportedHandler implements EventHandler<IncidentReportedV1> {
        protected final Work work;

        ReportedHandler(Work work) {
            this.work = work;
        }

        @Override
        public Class<IncidentReportedV1> event() {
            return IncidentReportedV1.class;
        }

        @Override
        public Uni<Void> handle(Tx tx, Received<IncidentReportedV1> received) {
            calls.incrementAndGet();
            return work.handle(tx, received);
        }
    }
}
