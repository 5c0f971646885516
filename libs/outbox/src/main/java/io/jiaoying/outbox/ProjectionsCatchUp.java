package io.jiaoying.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Follows, after a start, how the consumers reach what was on their topics when the service started. */
@ApplicationScoped
public class ProjectionsCatchUp {
    private static final Logger LOG = Logger.getLogger(ProjectionsCatchUp.class);
    private static final int PAUSE_MILLIS = 300;

    private final String bootstrapServers;
    private final Map<String, Set<String>> topicsByGroup;
    private final boolean enabled;
    private volatile boolean caughtUp;
    private volatile boolean stopping;
    private volatile Set<String> behind = Set.of("unknown");

    public ProjectionsCatchUp(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Config config,
            @ConfigProperty(name = "jiaoying.projections.check.enabled", defaultValue = "true") boolean enabled) {
        this.bootstrapServers = bootstrapServers;
        this.topicsByGroup = ConsumedTopics.byGroup(config);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    public void start() {
        if (!enabled || topicsByGroup.isEmpty()) {
            caughtUp = true;
            return;
        }
        var follower = new Thread(this::follow, "projections-catch-up");
        follower.setDaemon(true);
        follower.start();
    }

    /** True once and then for good: what comes later is ordinary lag. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Topics still being read, for the health check's data. */
    public Set<String> behind() {
        return behind;
    }

    private void follow() {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", 2_000, "default.api.timeout.ms", 4_000))) {
            var goals = new HashMap<String, Map<TopicPartition, Long>>();
            while (!stopping && !caughtUp) {
                look(admin, goals);
                Thread.sleep(caughtUp ? 0 : PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Admin admin, Map<String, Map<TopicPartition, Long>> goals) throws InterruptedException {
        try {
            for (var entry : topicsByGroup.entrySet()) {
                if (!goals.containsKey(entry.getKey())) {
                    goals.put(entry.getKey(), endOffsets(admin, entry.getValue()));
                }
                removeReached(admin, entry.getKey(), goals.get(entry.getKey()));
            }
            behind = goals.values().stream()
                    .flatMap(goal -> goal.keySet().stream().map(TopicPartition::topic))
                    .collect(Collectors.toUnmodifiableSet());
            caughtUp = behind.isEmpty();
        } catch (ExecutionException | KafkaException failure) {
            LOG.debugf("Cannot see the consumers' offsets yet: %s", failure.getMessage());
        }
    }

    private static Map<TopicPartition, Long> endOffsets(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        var partitions = new HashSet<TopicPartition>();
        admin.describeTopics(topics).allTopicNames().get().forEach((topic, description) -> description
                .partitions()
                .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        var firsts = offsets(admin, partitions, OffsetSpec.earliest());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        ends.entrySet().removeIf(end -> end.getValue().equals(firsts.get(end.getKey())));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var found = new HashMap<TopicPartition, Long>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .forEach((partition, offset) -> found.put(partition, offset.offset()));
        return found;
    }

    private static void removeReached(Admin admin, String group, Map<TopicPartition, Long> goal)
            throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        goal.entrySet().removeIf(end -> {
            var offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
        });
    }
}
