package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Event;
import io.jiaoying.events.EventTypes;
import io.jiaoying.events.Topics;
import io.jiaoying.events.call.CallAnsweredV1;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.events.warning.WarningCancelledV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.outbox.EventHandler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ConsumingIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Test
    void every_event_type_of_the_consumed_topics_has_a_handler() {
        Set<String> consumed = Set.of(Topics.WARNING, Topics.CALL, Topics.DIRECTORY);

        assertThat(handlers.stream().map(EventHandler::event).map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().stream()
                        .filter(type -> consumed.contains(type.topic()))
                        .map(type -> type.record().getName())
                        .toList());
    }

    @Test
    void warnings_and_calls_go_into_their_incidents_timeline() {
        String id = county.report(aHazmatAccident());

        Topic.send(cancelled("w-1", id));
        Topic.send(answered("c-1", id));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(county.timelineKinds(id))
                .contains("warning-cancelled", "call-answered"));
    }

    @Test
    void a_redelivered_or_unrelated_event_adds_nothing() {
        String id = county.report(aHazmatAccident());
        Topic.send(cancelled("w-2", null));
        Topic.send(cancelled("w-2", UUID.randomUUID().toString()));
        Topic.send(cancelled("w-2", id));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(county.timelineKinds(id))
                .containsExactly("incident-reported", "clock-started", "warning-cancelled"));
    }

    @Test
    void who_sits_at_which_desk_is_known_without_name_or_number() {
        String person = UUID.randomUUID().toString();
        Topic.send(registered(person, 1));
        Topic.send(new PersonRemovedV1(person, "610725", 3));
        Topic.send(registered(person, 2));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(Database.texts(
                        "select revision || ' ' || removed from desk where person_id = '" + person + "'"))
                .containsExactly("3 true"));
        assertThat(Database.texts("select column_name from information_schema.columns where table_name = 'desk'"))
                .containsExactlyInAnyOrder("person_id", "post", "region", "revision", "removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.WARNING, Topics.CALL, Topics.DIRECTORY})
    void poison_goes_to_the_dead_letters_with_a_reason_and_the_next_record_is_processed(String topic) {
        String key = UUID.randomUUID().toString();
        String id = county.report(aHazmatAccident());

        Topic.sendGarbage(topic, key);
        Topic.send(following(topic, key, id));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled(topic, key, id)).isTrue());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var dead = Topic.read(Topics.deadLetter(topic, "incident-service"), record -> key.equals(record.key()));
            assertThat(dead).hasSize(1);
            assertThat(Topic.header(dead.get(0), "dead-letter-reason")).isNotBlank();
        });
    }

    private static Event following(String topic, String key, String incident) {
        return switch (topic) {
            case Topics.WARNING -> cancelled(key, incident);
            case Topics.CALL -> answered(key, incident);
            default -> registered(key, 1);
        };
    }

    private boolean handled(String topic, String key, String incident) {
        return topic.equals(Topics.DIRECTORY)
                ? Database.texts("select post from desk where person_id = '" + key + "'")
                        .equals(List.of("村委会主任"))
                : county.timelineKinds(incident).size() == 3;
    }

    private static Event cancelled(String warning, String incident) {
        return new WarningCancelledV1(warning, incident, "610725", "lifted", OffsetDateTime.now(), false);
    }

    private static Event answered(String call, String incident) {
        return new CallAnsweredV1(
                call, "w", incident, "p", "610725101201", "heard", OffsetDateTime.now(), true, false, false);
    }

    private static Event registered(String person, long revision) {
        return new PersonRegisteredV1(person, "王小明", "村委会主任", "610725101201", null, null, "k:sealed", null, revision);
    }
}
