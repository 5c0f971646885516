package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.events.EventJson;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventConsumerIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ConsumerTrouble trouble = new ConsumerTrouble();
    private final AtomicInteger calls = new AtomicInteger();
    private TestDatabase database;
    private Pool pool;

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

    @Test
    void an_event_that_comes_again_has_one_effect() {
        var consumer = consumer((tx, received) -> effect(tx, received.data().incidentId()));
        var record = aRecord("event-1").build();
        consume(consumer, record);
        consume(consumer, record);
        assertThat(calls).hasValue(1);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_event_at_two_places_at_once_has_one_effect() {
        var consumer = consumer((tx, received) -> effect(tx, received.data().incidentId()));
        var record = aRecord("event-1").build();
        Uni.join()
                .all(
                        consumer.consume("warning-service", record),
                        consumer.consume("warning-service", record),
                        consumer.consume("warning-service", record))
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void two_consumers_have_an_effect_each() {
        var consumer = consumer((tx, received) -> effect(tx, received.data().incidentId()));
        consume(consumer, aRecord("event-1").build());
        consumer.consume("resource-service", aRecord("event-1").build()).await().atMost(Duration.ofSeconds(5));
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void a_type_without_handler_is_skipped() {
        consume(consumer(), aRecord("event-1").build());
        assertThat(database.count("SELECT count(*) FROM inbox")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_subject", "ce_correlationid", "ce_region", "ce_source"})
    void a_record_without_a_required_header_is_poison_and_says_which(String header) {
        var record = aRecord("event-1").build();
        record.headers().remove(header);
        assertPoison(consumer((tx, received) -> effect(tx, "x")), record, "header " + header + " is missing");
    }

    @Test
    void data_that_is_not_json_is_poison() {
        assertPoison(
                consumer((tx, received) -> effect(tx, "x")),
                aRecord("event-1").with("}{").build(),
                "malformed data: IncidentReportedV1");
    }

    @Test
    void data_without_a_required_field_is_poison_and_names_it() {
        assertPoison(
                consumer((tx, received) -> effect(tx, "x")),
                aRecord("event-1")
                        .with("{\"incidentId\":\"i\",\"exercise\":false}")
                        .build(),
                "incident.reported.v1 lacks number");
    }

    @Test
    void data_with_a_field_of_the_future_is_read() {
        var record = aRecord("event-1");
        consume(
                consumer((tx, received) -> effect(tx, "x")),
                record.with(record.json.replaceFirst("\\{", "{\"later\":1,")).build());
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_handler_that_fails_by_itself_is_tried_four_times_then_the_record_is_poison_without_effect() {
        var consumer = consumer((tx, received) ->
                effect(tx, "x").chain(() -> Uni.createFrom().failure(new IllegalStateException("no such warning"))));
        assertPoison(consumer, aRecord("event-1").build(), "IllegalStateException: no such warning");
        assertThat(calls).hasValue(4);
        assertThat(effects()).isZero();
        assertThat(database.count("SELECT count(*) FROM inbox")).isZero();
    }

    @Test
    void a_handler_that_calls_a_record_poison_is_not_tried_again() {
        var consumer =
                consumer((tx, received) -> Uni.createFrom().failure(new PoisonRecordException("unknown person")));
        assertPoison(consumer, aRecord("event-1").build(), "unknown person");
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_lost_connection_is_retried_for_as_long_as_it_takes_and_never_poison() {
        var consumer = consumer((tx, received) -> effect(tx, "x")
                .chain(() -> calls.get() <= 6
                        ? tx.sql()
                                .query("SELECT pg_terminate_backend(pg_backend_pid())")
                                .execute()
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem()));
        consume(consumer, aRecord("event-1").build());
        assertThat(calls).hasValue(7);
        assertThat(effects()).isEqualTo(1);
        assertThat(metrics.find("jiaoying_dead_letters").counter()).isNull();
        assertThat(new ConsumersReadyCheck(trouble).call().getStatus().name()).isEqualTo("UP");
    }

    @Test
    void what_a_handler_appends_goes_on_with_the_events_correlation_and_trace() {
        var outbox = new Outbox(new OutboxSignal());
        var traceSeen = new StringBuilder();
        var consumer = consumer((tx, received) -> {
            traceSeen.append(Span.current().getSpanContext().getTraceId());
            return outbox.append(tx, received.cause(), Harness.anIncident("i2", "followed"));
        });
        consume(consumer, aRecord("event-1").build());
        assertThat(traceSeen).hasToString(TRACE);
        assertThat(database.count(
                        "SELECT count(*) FROM outbox WHERE correlation_id = 'chain' AND causation_id = 'event-1'"
                                + " AND traceparent LIKE '00-" + TRACE + "-%'"))
                .isEqualTo(1);
    }

    private void assertPoison(EventConsumer consumer, ConsumerRecord<String, byte[]> record, String reason) {
        assertThatThrownBy(() -> consume(consumer, record))
                .isInstanceOf(PoisonRecordException.class)
                .hasMessageContaining(reason);
        assertThat(metrics.get("jiaoying_dead_letters")
                        .tags("topic", "incident-events-v1", "consumer", "warning-service")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static void consume(EventConsumer consumer, ConsumerRecord<String, byte[]> record) {
        consumer.consume("warning-service", record).await().atMost(Duration.ofSeconds(20));
    }

    private EventConsumer consumer() {
        return new EventConsumer(new Transactions(pool), new Inbox(), trouble, metrics, List.of());
    }

    private EventConsumer consumer(Work work) {
        return new EventConsumer(
                new Transactions(pool), new Inbox(), trouble, metrics, List.of(new ReportedHandler(work)));
    }

    private static Uni<Void> effect(Tx tx, String incident) {
        return tx.sql()
                .preparedQuery("INSERT INTO effect VALUES ($1)")
                .execute(Tuple.of(incident))
                .replaceWithVoid();
    }

    private long effects() {
        return database.count("SELECT count(*) FROM effect");
    }

    private static RecordBuilder aRecord(String eventId) {
        return new RecordBuilder(eventId);
    }

    private interface Work {
        Uni<Void> handle(Tx tx, Received<IncidentReportedV1> received);
    }

    private final class ReportedHandler implements EventHandler<IncidentReportedV1> {
        private final Work work;

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

    private static final class RecordBuilder {
        private final String eventId;
        private String json = new String(EventJson.write(Harness.anIncident("i1", "flood")), StandardCharsets.UTF_8);

        RecordBuilder(String eventId) {
            this.eventId = eventId;
        }

        RecordBuilder with(String data) {
            json = data;
            return this;
        }

        ConsumerRecord<String, byte[]> build() {
            var record = new ConsumerRecord<>("incident-events-v1", 0, 0L, "i1", json.getBytes(StandardCharsets.UTF_8));
            put(record, "ce_specversion", "1.0");
            put(record, "ce_id", eventId);
            put(record, "ce_type", IncidentReportedV1.TYPE);
            put(record, "ce_source", "/incident-service");
            put(record, "ce_subject", "i1");
            put(record, "ce_time", "2026-11-22T02:00:00Z");
            put(record, "ce_correlationid", "chain");
            put(record, "ce_region", "610725000000");
            put(record, "traceparent", TRACEPARENT);
            return record;
        }

        private static void put(ConsumerRecord<String, byte[]> record, String name, String value) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
