package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsumedTopicsTest {
    @Test
    void the_topics_of_every_enabled_channel_with_a_group_are_found() {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "mp.messaging.incoming.incident-events.connector", "smallrye-kafka",
                                "mp.messaging.incoming.incident-events.topic", "incident-events-v1",
                                "mp.messaging.incoming.incident-events.group.id", "warning-service",
                                "mp.messaging.incoming.directory-events-v1.group.id", "warning-service",
                                "mp.messaging.incoming.off.group.id", "warning-service",
                                "mp.messaging.incoming.off.enabled", "false",
                                "mp.messaging.incoming.live.topic", "no-group",
                                "mp.messaging.outgoing.out.topic", "elsewhere"),
                        "test",
                        100))
                .build();
        assertThat(ConsumedTopics.byGroup(config))
                .isEqualTo(Map.of("warning-service", Set.of("incident-events-v1", "directory-events-v1")));
    }
}
