package io.jiaoying.local.testing;

import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.backend.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for integration tests, started once per test JVM and ended with it.
 *
 * <p>{@code @QuarkusTestResource(TestBackends.class)} sets {@code quarkus.datasource.*} and {@code
 * kafka.bootstrap.servers}. Init arguments: {@code database} (default: the module's name without {@code -service}),
 * {@code fresh} ({@code true} drops the database first), {@code kafka} ({@code false} leaves the broker out).
 */
public final class TestBackends implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "test";

    private String database = defaultDatabase();
    private boolean fresh;
    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
        fresh = Boolean.parseBoolean(initArgs.getOrDefault("fresh", "false"));
        withKafka = Boolean.parseBoolean(initArgs.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(postgresConfig());
        if (withKafka) {
            EmbeddedKafka kafka = kafka();
            kafka.start();
            config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        }
        return config;
    }

    /** Kept for the next test profile of this JVM; a shutdown hook ends both. */
    @Override
    public void stop() {}

    /** The server behind the tests of this JVM; may be stopped, killed and started again. */
    public static EmbeddedPostgres postgres() {
        return TestFolder.ofThisJvm().postgres();
    }

    /** The broker behind the tests of this JVM; may be stopped, killed and started again. */
    public static EmbeddedKafka kafka() {
        return TestFolder.ofThisJvm().kafka();
    }

    /** Ends all sessions of {@code database}, as a fail-over would. */
    public static int terminateSessions(String database) {
        return postgres().admin().terminateSessions(database);
    }

    private Map<String, String> postgresConfig() {
        EmbeddedPostgres postgres = postgres();
        postgres.start();
        if (fresh) {
            postgres.admin().dropDatabase(database);
        }
        postgres.admin().createDatabase(database, PASSWORD);
        return Map.of(
                "quarkus.datasource.reactive.url",
                postgres.reactiveUrl(database),
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(database),
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                PASSWORD);
    }

    private static String defaultDatabase() {
        Path module = Path.of("").toAbsolutePath().getFileName();
        String name = module == null ? "test" : module.toString();
        return name.replace("-service", "").replace('-', '_');
    }
}
