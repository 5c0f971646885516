package io.jiaoying.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.gateway.domain.StreamPosition;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(StubServices.class)
class StreamIT {
    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void the_gateway_is_ready() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void an_event_of_the_region_arrives_as_a_cloud_event_and_others_do_not() throws IOException {
        try (SseClient county =
                        SseClient.open(gateway, TestTokens.countyDuty(), null).begun();
                Happenings happenings = new Happenings()) {
            happenings.publish(Happenings.about(0, "elsewhere", "330106"));
            happenings.publish(Happenings.about(0, "above", "61"));
            String id = happenings.publish(Happenings.about(0, "incident-1", "610725101201"));

            SseClient.Message message = county.next().orElseThrow();
            assertThat(message.event()).isEqualTo("incident.closed.v1");
            assertThat(message.data().get("id").asText()).isEqualTo(id);
            assertThat(message.data().get("specversion").asText()).isEqualTo("1.0");
            assertThat(message.data().get("subject").asText()).isEqualTo("incident-1");
            assertThat(message.data().get("region").asText()).isEqualTo("610725101201");
            assertThat(message.data().get("correlationid").asText()).isEqualTo("c-" + id);
            assertThat(message.data().get("data").get("incidentId").asText()).isEqualTo("incident-1");
        }
    }

    @Test
    void reading_on_from_an_id_far_back_misses_nothing_and_repeats_nothing() throws IOException {
        String token = TestTokens.person("far-back", "3702", Role.DUTY_OFFICER).token();
        List<String> published = new ArrayList<>();
        String start;
        try (SseClient first = SseClient.open(gateway, token, null).begun();
                Happenings happenings = new Happenings()) {
            start = first.lastId();
            for (int i = 0; i < 300; i++) {
                published.add(happenings.publish(Happenings.about(i, "s" + i % 7, i % 2 == 0 ? "370202" : "3702")));
                happenings.publish(Happenings.about(i, "s" + i % 7, "330106"));
            }
            happenings.flush();
            for (int i = 0; i < 300; i++) {
                assertThat(first.next()).isPresent();
            }
        }
        // The gateway under test holds 50 events in memory; 600 were published since.
        try (SseClient second = SseClient.open(gateway, token, start)) {
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                seen.add(second.next().orElseThrow().data().get("id").asText());
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(published);
            second.patience(500);
            assertThat(second.next()).isEmpty();
        }
    }

    @Test
    void the_id_may_come_as_a_parameter_and_garbage_is_refused() {
        String token = TestTokens.countyDuty();
        for (String garbage : List.of("1", "garbage", "AQQAAAAAAAAA")) {
            given().header("Authorization", "Bearer " + token)
                    .header("Last-Event-ID", garbage)
                    .get("/api/v1/stream")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-last-event-id"));
            given().header("Authorization", "Bearer " + token)
                    .queryParam("lastEventId", garbage)
                    .get("/api/v1/stream")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void an_id_ahead_of_the_topics_is_of_another_log() {
        String ahead = StreamPosition.start(4).with(0, 0, 1_000_000).encode();
        given().header("Authorization", "Bearer " + TestTokens.countyDuty())
                .header("Last-Event-ID", ahead)
                .get("/api/v1/stream")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/stream-position-gone"));
    }

    @Test
    void what_is_no_cloud_event_is_left_out_and_what_was_sent_twice_comes_once() throws IOException {
        String token = TestTokens.person("poison", "4403", Role.DUTY_OFFICER).token();
        try (SseClient reader = SseClient.open(gateway, token, null).begun();
                Happenings happenings = new Happenings()) {
            happenings.send(new ProducerRecord<>(Topics.INCIDENT, "p", "not json".getBytes(UTF_8)));
            happenings.send(new ProducerRecord<>(Topics.CALL, "p", null));
            String twice = UUID.randomUUID().toString();
            happenings.publish(Happenings.about(0, "p", "4403"), twice);
            happenings.publish(Happenings.about(0, "p", "4403"), twice);
            String last = happenings.publish(Happenings.about(0, "p", "4403"));

            assertThat(reader.next().orElseThrow().data().get("id").asText()).isEqualTo(twice);
            assertThat(reader.next().orElseThrow().data().get("id").asText()).isEqualTo(last);
        }
    }

    @Test
    void the_directory_is_never_streamed() throws IOException {
        try (SseClient reader =
                        SseClient.open(gateway, TestTokens.demoAdmin(), null).begun();
                Happenings happenings = new Happenings()) {
            ProducerRecord<String, byte[]> person =
                    new ProducerRecord<>(Topics.DIRECTORY, "p0001", "{}".getBytes(UTF_8));
            happenings.send(person);
            happenings.flush();
            reader.patience(1_000);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void a_party_has_twenty_streams_and_gets_a_place_back_when_one_ends() throws IOException {
        String token = TestTokens.person("many-streams-" + UUID.randomUUID(), "6101", Role.DUTY_OFFICER)
                .token();
        List<SseClient> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(SseClient.open(gateway, token, null).begun());
        }
        try (SseClient tooMany = SseClient.open(gateway, token, null);
                SseClient other = SseClient.open(gateway, TestTokens.countyDuty(), null)) {
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(other.status()).isEqualTo(200);
        }
        open.get(0).close();
        await().until(() -> {
            try (SseClient again = SseClient.open(gateway, token, null)) {
                return again.status() == 200;
            }
        });
        for (SseClient client : open) {
            client.close();
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws IOException {
        String token = TestTokens.person("short", "6101", Role.DUTY_OFFICER)
                .with("exp", String.valueOf(Instant.now().plusSeconds(4).getEpochSecond()))
                .token();
        try (SseClient reader = SseClient.open(gateway, token, null).begun()) {
            reader.patience(12_000);
            Instant before = Instant.now();
            assertThat(reader.next()).isEmpty();
            assertThat(Instant.now()).isBefore(before.plusSeconds(10));
        }
    }
}
