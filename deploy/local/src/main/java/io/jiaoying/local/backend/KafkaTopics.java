package io.jiaoying.local.backend;

import io.jiaoying.events.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the event contracts, created explicitly with what each of them needs. */
public final class KafkaTopics {
    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    private final String bootstrapServers;

    public KafkaTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every topic and every reader's dead-letter topic. */
    static List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        for (String topic : Topics.ALL) {
            String policy = Topics.COMPACTED.contains(topic) ? "compact" : "delete";
            wanted.add(new NewTopic(topic, PARTITIONS, REPLICAS).configs(Map.of("cleanup.policy", policy)));
        }
        for (Topics.Subscription subscription : Topics.SUBSCRIPTIONS) {
            wanted.add(new NewTopic(subscription.deadLetterTopic(), PARTITIONS, REPLICAS));
        }
        return wanted;
    }

    /** Waits up to 30 s for the broker to answer, then creates what is missing. */
    public void createMissing() {
        try (Admin admin = admin()) {
            Set<String> present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
    }

    /** Whether the broker answers a request within 3 s. */
    public boolean answers() {
        if (!portOpen()) {
            return false;
        }
        try (Admin admin = admin()) {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(3000))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException notReady) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether anybody listens at the broker's port; it may still be starting. */
    boolean portOpen() {
        int port = Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200",
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, "50"));
    }
}
