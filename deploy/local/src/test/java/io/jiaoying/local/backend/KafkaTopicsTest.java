package io.jiaoying.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.events.Topics;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {
    private final Map<String, NewTopic> wanted =
            KafkaTopics.wanted().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void every_topic_and_every_readers_dead_letter_topic_is_wanted() {
        assertThat(wanted.keySet()).containsAll(Topics.ALL);
        assertThat(Topics.SUBSCRIPTIONS).allSatisfy(reader -> assertThat(wanted).containsKey(reader.deadLetterTopic()));
    }

    @Test
    void only_the_directory_is_kept_by_key() {
        assertThat(wanted.get(Topics.DIRECTORY).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(wanted.get(Topics.INCIDENT).configs()).containsEntry("cleanup.policy", "delete");
    }
}
