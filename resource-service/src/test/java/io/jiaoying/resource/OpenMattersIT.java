package io.jiaoying.resource;

import static io.jiaoying.resource.Directory.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.events.warning.WarningIssuedV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class OpenMattersIT {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-07-04T04:01:00+08:00");

    @Test
    void a_region_tells_what_is_going_on_there_and_beneath() {
        String incident = UUID.randomUUID().toString();
        String warning = UUID.randomUUID().toString();
        String county = quietCounty();
        List<String> towns =
                Regions.get().children(county).stream().map(Region::shortCode).toList();
        Topic.publish(reported(incident, towns.get(0) + "000", false));
        Topic.publish(reported(UUID.randomUUID().toString(), county, true));
        Topic.publish(issued(warning, List.of(towns.get(1), towns.get(2))));
        awaitOpen(county, "1 1 1");
        awaitOpen(towns.get(2), "0 1 0");
        Topic.publish(new IncidentClosedV1(incident, towns.get(0) + "000", AT, false));
        Topic.publish(new WarningCancelledV1(warning, null, county, "雨停", AT, false));
        awaitOpen(county, "0 0 1");
    }

    @Test
    void a_poison_record_reaches_its_dead_letter_topic_and_the_next_is_processed() {
        String marker = "not json " + UUID.randomUUID();
        for (String topic : List.of(Topics.INCIDENT, Topics.WARNING)) {
            ProducerRecord<String, byte[]> poison = new ProducerRecord<>(topic, "poison", marker.getBytes(UTF_8));
            poison.headers().add("ce_type", "incident.reported.v1".getBytes(UTF_8));
            Topic.send(poison);
        }
        String county = quietCounty();
        Topic.publish(reported(UUID.randomUUID().toString(), county, false));
        Topic.publish(issued(UUID.randomUUID().toString(), List.of(county)));
        awaitOpen(county, "1 1 0");
        for (String topic : List.of(Topics.INCIDENT, Topics.WARNING)) {
            String deadLetters = Topics.deadLetter(topic, "resource-service");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(Topic.everythingIn(deadLetters))
                    .anySatisfy(record -> {
                        assertThat(new String(record.value(), UTF_8)).isEqualTo(marker);
                        assertThat(record.headers().lastHeader("dead-letter-reason"))
                                .isNotNull();
                    }));
        }
    }

    /** Nothing is going on there, not even from the test's first run. */
    private static String quietCounty() {
        return Regions.get().children("6108").stream()
                .map(Region::shortCode)
                .filter(county -> open(county).equals("0 0 0"))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitOpen(String region, String incidentsWarningsExercises) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(open(region)).isEqualTo(incidentsWarningsExercises));
    }

    private static String open(String region) {
        var open = as(TestTokens.provinceDuty())
                .get("/api/v1/regions/" + region)
                .then()
                .statusCode(200)
                .extract();
        return open.path("openIncidents") + " " + open.path("openWarnings") + " " + open.path("openExercises");
    }

    private static IncidentReportedV1 reported(String id, String region, boolean exercise) {
        return new IncidentReportedV1(id, "1", "fire", region, "ungraded", "火灾", AT, AT, AT, exercise);
    }

    private static WarningIssuedV1 issued(String id, List<String> areas) {
        return new WarningIssuedV1(
                id,
                null,
                null,
                areas.get(0),
                "natural.rainstorm",
                "red",
                areas,
                "暴雨红色预警",
                "气象台",
                true,
                null,
                AT.plusHours(6),
                AT,
                false);
    }
}
