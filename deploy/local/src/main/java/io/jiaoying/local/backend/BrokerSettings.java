package io.jiaoying.local.backend;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The broker's configuration: one KRaft node on loopback with the footprint of a small county. */
final class BrokerSettings {
    private BrokerSettings() {}

    static void write(Path file, Path logFolder, int port, int controllerPort) throws IOException {
        Properties settings = new Properties();
        node(settings, logFolder, port, controllerPort);
        singleReplica(settings);
        smallFootprint(settings);
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
    }

    private static void node(Properties settings, Path logFolder, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("log.dirs", logFolder.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("log.retention.hours", Integer.toString(30 * 24));
        settings.setProperty("num.partitions", "3");
    }

    private static void singleReplica(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "3");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.min.session.timeout.ms", "3000");
        settings.setProperty("group.consumer.min.session.timeout.ms", "6000");
        // With one small broker every offset commit would otherwise wait 5 ms for company.
        settings.setProperty("group.coordinator.append.linger.ms", "1");
        settings.setProperty("controlled.shutdown.enable", "false");
        // A crashed broker may come back only when its old session has run out.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void smallFootprint(Properties settings) {
        settings.setProperty("log.segment.bytes", Integer.toString(64 << 20));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        settings.setProperty("metadata.log.segment.bytes", Integer.toString(16 << 20));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("socket.send.buffer.bytes", "-1");
        settings.setProperty("socket.receive.buffer.bytes", "-1");
    }
}
