package io.jiaoying.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.events.Topics;
import io.jiaoying.local.process.FreePorts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsIT {
    @TempDir
    Path folder;

    @Test
    void committed_rows_survive_a_crash_and_fsync_is_on() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder.resolve("pg"), FreePorts.one(), "secret");
        postgres.start();
        try {
            postgres.admin().createDatabase("incident", "own");
            try (Connection connection = postgres.admin().connect("incident");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (id int)");
                statement.execute("INSERT INTO kept VALUES (1)");
            }
            postgres.kill();
            assertThat(postgres.process().hasDied()).isTrue();
            postgres.start();
            try (Connection connection = postgres.admin().connect("incident");
                    Statement statement = connection.createStatement()) {
                assertThat(only(statement, "SELECT count(*) FROM kept")).isEqualTo("1");
                assertThat(only(statement, "SHOW fsync")).isEqualTo("on");
                assertThat(only(statement, "SHOW synchronous_commit")).isEqualTo("on");
            }
        } finally {
            postgres.stop();
        }
        assertThat(postgres.process().isRunning()).isFalse();
    }

    @Test
    void acknowledged_records_survive_a_crash_of_the_broker() throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.in(folder.resolve("kafka"), FreePorts.one(), FreePorts.one());
        kafka.start();
        try {
            produce(kafka.bootstrapServers());
            kafka.kill();
            kafka.start();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                    ConsumerLag lag = new ConsumerLag(kafka.bootstrapServers())) {
                assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).containsAll(Topics.ALL);
                assertThat(lag.records("nobody", Topics.INCIDENT)).isEqualTo(1);
            }
        } finally {
            kafka.stop();
        }
    }

    private static void produce(String bootstrapServers) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.INCIDENT, "key", "value")).get(20, TimeUnit.SECONDS);
        }
    }

    private static String only(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
