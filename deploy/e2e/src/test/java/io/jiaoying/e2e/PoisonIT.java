package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.KafkaBench;
import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.SeenEvent;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.events.Topics;
import io.jiaoying.events.Topics.Subscription;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@Calm
class PoisonIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    /** A type on each topic that its readers take in. */
    private static final Map<String, String> TYPES = Map.of(
            Topics.INCIDENT, "incident.reported.v1",
            Topics.WARNING, "warning.issued.v1",
            Topics.CALL, "call.answered.v1",
            Topics.DIRECTORY, "directory.person-registered.v1",
            Topics.HAZARD, "hazard.recorded.v1");

    @Test
    void poison_in_every_partition_of_every_topic_is_set_aside_and_the_work_goes_on(StackUnderTest stack) {
        String mark = "poison-" + UUID.randomUUID();
        try (KafkaBench kafka = stack.kafkaBench()) {
            TYPES.keySet().forEach(topic -> kafka.partitionsOf(topic).forEach(where -> spoil(kafka, where, mark)));
            theChainGoesOn(stack);
            for (Subscription subscription : Topics.SUBSCRIPTIONS) {
                int partitions = kafka.partitionsOf(subscription.topic()).size();
                await(subscription.deadLetterTopic())
                        .atMost(SOON)
                        .until(() -> setAside(stack, subscription, mark).size() >= partitions);
                assertThat(setAside(stack, subscription, mark)).allSatisfy(PoisonIT::saysWhy);
                assertThat(deadLetters(stack, subscription)).isGreaterThanOrEqualTo(partitions);
                await("lag of " + subscription).atMost(SOON).until(() -> kafka.lag(subscription) == 0);
            }
        }
    }

    /** Without attributes; with attributes over something that is no JSON; over JSON that is no such event. */
    private static void spoil(KafkaBench kafka, TopicPartition where, String mark) {
        kafka.put(where, mark, Map.of(), "no event at all");
        kafka.put(where, mark, attributes(TYPES.get(where.topic())), "{ \"broken\": ");
        kafka.put(where, mark, attributes(TYPES.get(where.topic())), "{ \"unexpected\": true }");
    }

    private static Map<String, String> attributes(String type) {
        return Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/incident-service",
                "ce_subject",
                "nothing",
                "ce_time",
                Reports.now().toString(),
                "ce_specversion",
                "1.0",
                "ce_correlationid",
                UUID.randomUUID().toString(),
                "ce_region",
                SmallCounty.REGION,
                "content-type",
                "application/json");
    }

    private static List<SeenEvent> setAside(StackUnderTest stack, Subscription subscription, String mark) {
        return stack.events().all(e -> e.topic().equals(subscription.deadLetterTopic()) && mark.equals(e.key()));
    }

    /** As the consumer's own metric counts them. */
    private static double deadLetters(StackUnderTest stack, Subscription subscription) {
        String metric = "jiaoying_dead_letters_total{consumer=\"" + subscription.consumer() + "\",topic=\""
                + subscription.topic() + "\"} ";
        Component reader = Component.labelled(subscription.consumer()).orElseThrow();
        return stack.metricsOf(reader)
                .get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(metric.length()).split(" ")[0]))
                .sum();
    }

    private static void saysWhy(SeenEvent deadLetter) {
        assertThat(deadLetter.headers().getOrDefault("dead-letter-reason", "")).isNotBlank();
        assertThat(deadLetter.headers()).containsKeys("dead-letter-topic", "dead-letter-partition");
    }

    /** A report opens an assessment, a warning and its calls reach the incident's timeline: all topics, behind the poison. */
    private static void theChainGoesOn(StackUnderTest stack) {
        var admin = stack.as(Login.DEMO_ADMIN);
        String incident = admin.post("/incidents", Reports.seriousReport(SmallCounty.LONE_VILLAGE, "毒记录之后"))
                .expect(201)
                .id();
        SmallCounty.importPeople(admin);
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        String warning = CallOut.issuedWarning(stack, SmallCounty.LONE_VILLAGE, incident);
        CallOut.started(stack, warning, "default");
        await("assessment").atMost(SOON).until(() -> !stack.events()
                .all(e -> e.is("assessment.opened.v1", "incidentId", incident))
                .isEmpty());
        await("timeline").atMost(SOON).until(() -> {
            List<String> kinds =
                    kinds(admin.get("/incidents/" + incident + "/timeline").body());
            return kinds.stream().anyMatch(kind -> kind.contains("warning"))
                    && kinds.stream().anyMatch(kind -> kind.contains("call"));
        });
    }

    private static List<String> kinds(JsonNode timeline) {
        return timeline.path("items").findValuesAsText("kind");
    }
}
