package io.jiaoying.outbox;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A real one-node KRaft broker in a JVM of its own, so that it can be killed and started again on the same data. */
final class TestBroker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Process process;

    private TestBroker(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        writeSettings(freePort());
    }

    static TestBroker started(Path folder) throws IOException {
        var broker = new TestBroker(folder);
        broker.start();
        return broker;
    }

    /** Entry point of the broker's own JVM: formats the folder once, then serves. */
    public static void main(String[] args) {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            StorageTool.execute(new String[] {"format", "-t", "Yj1pVZ4wTZ2p3xV1d8m3qA", "-c", args[0]}, System.out);
        }
        Kafka.main(new String[] {args[0]});
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestBroker.class.getName(),
                        settings().toString(),
                        folder.resolve("log").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "broker.txt")))
                .start();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** An empty topic, whatever was in it before. */
    void createAnew(String topic, int partitions) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            if (admin.listTopics().names().get().contains(topic)) {
                admin.deleteTopics(List.of(topic)).all().get();
                await().until(() -> !admin.listTopics().names().get().contains(topic));
            }
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    long pid() {
        return process.pid();
    }

    /** A reader from the first record on; each poll adds to the list it returns. */
    Reader reader(String topic) {
        return new Reader(topic);
    }

    @Override
    public void close() {
        kill();
    }

    final class Reader implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address()), new StringDeserializer(), new ByteArrayDeserializer());
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

        private Reader(String topic) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<ConsumerRecord<String, byte[]>> poll() {
            consumer.poll(Duration.ofMillis(20)).forEach(records::add);
            return records;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private Path settings() {
        return folder.resolve("broker.properties");
    }

    private void writeSettings(int controllerPort) throws IOException {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500")));
        try (var writer = Files.newBufferedWriter(settings())) {
            settings.store(writer, null);
        }
    }

    /** Below those of outgoing connections, one of which would take it while the broker is away. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(TestBroker::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
