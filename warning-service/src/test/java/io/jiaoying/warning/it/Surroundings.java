package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.process.FreePorts;
import io.jiaoying.local.testing.TestBackends;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** What packaged services need around them: a fresh database, a broker, keys for tokens, a carrier. */
final class Surroundings implements AutoCloseable {
    private static final String SECRET = "a-secret-of-the-carrier";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    final Carrier carrier;
    private final String database;
    private final HttpServer keys;
    private final Events events;
    /** The topic outlives the database: only what is newer than an earlier run's people counts. */
    private final long revision = Story.revision();

    private final Map<String, String> environment = new HashMap<>();

    Surroundings(String database) throws IOException {
        this.database = database;
        TestBackends backends = new TestBackends();
        backends.init(Map.of("database", database, "fresh", "true"));
        Map<String, String> config = backends.start();
        keys = keys();
        carrier = new Carrier(URI.create("http://127.0.0.1:" + FreePorts.one()), SECRET);
        events = new Events(config.get("kafka.bootstrap.servers"));
        config.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.put("QUARKUS_PROFILE", "embedded");
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:" + keys.getAddress().getPort());
        environment.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false");
        environment.put("QUARKUS_OIDC_JWKS_PATH", "/keys");
        environment.put("JIAOYING_DIRECTORY_KEY", KEY);
        environment.put("JIAOYING_TIMELINE_SEAL_KEY", KEY);
        environment.put("JIAOYING_CARRIERS_TELEPHONE_URL", "http://127.0.0.1:" + carrier.port());
        environment.put("JIAOYING_CARRIERS_TELEPHONE_SECRET", SECRET);
        environment.put("JIAOYING_CALLING_PROFILES", shipped("quick.json") + "," + shipped("slow.json"));
        String group = database + "-" + carrier.port();
        environment.put("MP_MESSAGING_INCOMING_DIRECTORY_EVENTS_GROUP_ID", group);
        environment.put("MP_MESSAGING_INCOMING_INCIDENT_EVENTS_GROUP_ID", group);
    }

    private static HttpServer keys() throws IOException {
        HttpServer keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            byte[] body = TestTokens.publicKeys().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
        return keys;
    }

    static String shipped(String profile) {
        return Path.of("target/test-classes/profiles-test", profile)
                .toAbsolutePath()
                .toString();
    }

    /** Services started from now on know this policy and no other. */
    void profile(String name, String json) throws IOException {
        Path file = Path.of("target", name + "-profile.json").toAbsolutePath();
        Files.writeString(file, json);
        set("JIAOYING_CALLING_PROFILES", file.toString());
    }

    /** Changes what services started from now on are told. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    ServiceProcess service(String name) {
        return new ServiceProcess(environment, name, FreePorts.one());
    }

    void register(Story.Neighbour... people) {
        List<String> ids = List.of(people).stream().map(Story.Neighbour::id).toList();
        SealedText seal = SealedText.withKey("k1", KEY);
        events.publish(List.of(people).stream()
                .map(one -> new PersonRegisteredV1(
                        one.id(),
                        "李",
                        "村支书",
                        one.region(),
                        one.superiorId(),
                        one.deputyOfId(),
                        seal.seal(one.id(), one.phone()),
                        null,
                        revision))
                .toList());
        await().atMost(SOON)
                .until(() -> count("SELECT count(*) FROM person WHERE revision = " + revision + " AND id IN ('"
                                + String.join("','", ids) + "')")
                        == people.length);
    }

    long count(String query) {
        try (Connection connection = TestBackends.postgres().admin().connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> texts(String query) {
        try (Connection connection = TestBackends.postgres().admin().connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            Set<String> texts = new HashSet<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void eventually(Callable<Boolean> condition) {
        within(SOON.multipliedBy(2), condition);
    }

    void within(Duration limit, Callable<Boolean> condition) {
        try {
            await().atMost(limit).until(condition);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(state(), late);
        }
    }

    /** Every call and attempt, for the message of a failed wait. */
    private String state() {
        try (Connection connection = TestBackends.postgres().admin().connect(database);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT string_agg(line, E'\\n') FROM ("
                                        + "SELECT c.person_id || ' ' || c.state || ' next ' || c.next_step AS line FROM call c"
                                        + " UNION ALL SELECT a.to_person_id || ' ' || a.channel || ' ' || a.who || ' ' || a.state"
                                        + " || ' due ' || a.next_try_at FROM attempt a"
                                        + " UNION ALL SELECT d.key || ' ' || d.state || ' due ' || d.due_at FROM deadline d) x")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        carrier.stop();
        keys.stop(0);
    }
}
