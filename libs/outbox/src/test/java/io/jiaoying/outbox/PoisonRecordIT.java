package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonRecordIT extends ConsumerFixture {
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
}
