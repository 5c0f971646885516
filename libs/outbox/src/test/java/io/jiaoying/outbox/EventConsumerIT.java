package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventConsumerIT extends ConsumerFixture {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

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

    @Test
    void data_with_a_field_of_the_future_is_read() {
        var record = aRecord("event-1");
        consume(
                consumer((tx, received) -> effect(tx, "x")),
                record.with(record.json.replaceFirst("\\{", "{\"later\":1,")).build());
        assertThat(effects()).isEqualTo(1);
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
}
