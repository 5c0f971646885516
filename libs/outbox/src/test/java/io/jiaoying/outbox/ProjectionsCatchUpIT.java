package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionsCatchUpIT {
    private static final String TOPIC = "directory-events-v1";

    @Test
    void a_service_is_ready_once_its_group_has_committed_what_was_there_at_its_start(@TempDir Path folder)
            throws Exception {
        try (var broker = TestBroker.started(folder);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            broker.createAnew(TOPIC, 2);
            write(broker, 3);
            var catchUp = new ProjectionsCatchUp(broker.address(), config(), true);
            catchUp.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> catchUp.behind().contains(TOPIC));
            commit(admin, 2);
            await().during(Duration.ofSeconds(1)).until(() -> down(catchUp));
            write(broker, 2);
            commit(admin, 3);
            await().atMost(Duration.ofSeconds(5)).until(() -> !down(catchUp));
            assertThat(new ProjectionsReadyCheck(catchUp).call().getName()).isEqualTo("projections");
        }
    }

    private static boolean down(ProjectionsCatchUp catchUp) {
        return new ProjectionsReadyCheck(catchUp).call().getStatus().name().equals("DOWN");
    }

    private static void write(TestBroker broker, int records) throws Exception {
        try (var producer = ProducerSettings.open(broker.address())) {
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(TOPIC, 0, "k", "v".getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    private static void commit(Admin admin, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        "warning-service", Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private static org.eclipse.microprofile.config.Config config() {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "mp.messaging.incoming.directory-events.topic",
                                TOPIC,
                                "mp.messaging.incoming.directory-events.group.id",
                                "warning-service"),
                        "test",
                        100))
                .build();
    }
}
