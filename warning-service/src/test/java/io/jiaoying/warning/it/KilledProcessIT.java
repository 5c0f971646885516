package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.testing.TestBackends;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service as a process of its own, killed as the power would. */
class KilledProcessIT {
    private static final String DATABASE = "warning_killed";
    private static final String SECRET = "a-secret-of-the-carrier";
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String VILLAGE = "610726002200";
    private static final String OTHER_VILLAGE = "610726001001";
    private static final Duration START = Duration.ofSeconds(90);

    private final Map<String, String> environment = new HashMap<>();
    private HttpServer keys;
    private Carrier carrier;
    private Events events;
    private int port;
    private Process process;

    @BeforeEach
    void prepare() throws IOException {
        TestBackends backends = new TestBackends();
        backends.init(Map.of("database", DATABASE, "fresh", "true"));
        Map<String, String> config = backends.start();
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            byte[] body = TestTokens.publicKeys().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
        carrier = new Carrier(URI.create("http://127.0.0.1:" + freePort()), SECRET);
        events = new Events(config.get("kafka.bootstrap.servers"));
        port = freePort();
        config.forEach((key, value) ->
                environment.put(key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.putAll(Map.of(
                "QUARKUS_PROFILE",
                "embedded",
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:" + keys.getAddress().getPort(),
                "QUARKUS_OIDC_DISCOVERY_ENABLED",
                "false",
                "QUARKUS_OIDC_JWKS_PATH",
                "/keys",
                "JIAOYING_DIRECTORY_KEY",
                KEY,
                "JIAOYING_CARRIERS_TELEPHONE_URL",
                "http://127.0.0.1:" + carrier.port(),
                "JIAOYING_CARRIERS_TELEPHONE_SECRET",
                SECRET,
                "JIAOYING_CALLING_PROFILES",
                shipped("quick.json") + "," + shipped("slow.json")));
        environment.put("JIAOYING_TIMELINE_SEAL_KEY", KEY);
        environment.putAll(Map.of(
                "MP_MESSAGING_INCOMING_DIRECTORY_EVENTS_GROUP_ID", "killed-" + port,
                "MP_MESSAGING_INCOMING_INCIDENT_EVENTS_GROUP_ID", "killed-" + port));
        RestAssured.port = port;
        start();
    }

    @AfterEach
    void end() {
        kill();
        carrier.stop();
        keys.stop(0);
    }

    private static String shipped(String profile) {
        return Path.of("target/test-classes/profiles-test", profile)
                .toAbsolutePath()
                .toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start() {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-process.log")));
        java.environment().putAll(environment);
        try {
            process = java.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Every call and attempt, for the message of a failed wait. */
    private String state() {
        try (Connection connection = TestBackends.postgres().admin().connect(DATABASE);
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

    private void eventually(Callable<Boolean> condition) {
        try {
            await().atMost(SOON).until(condition);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(state(), late);
        }
    }

    private long count(String query) {
        try (Connection connection = TestBackends.postgres().admin().connect(DATABASE);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(Story.Neighbour... people) {
        List<String> ids = List.of(people).stream().map(Story.Neighbour::id).toList();
        SealedText seal = SealedText.withKey("k1", KEY);
        events.publish(List.of(people).stream()
                .map(one -> new PersonRegisteredV1(
                        one.id(),
                        "李",
                        "村支书",
                        one.region(),
                        one.superiorId(),
                        null,
                        seal.seal(one.id(), one.phone()),
                        null,
                        1))
                .toList());
        await().atMost(SOON)
                .until(() -> count("SELECT count(*) FROM person WHERE id IN ('" + String.join("','", ids) + "')")
                        == people.length);
    }

    private void startedCallOut(String village, String profile) {
        String admin = TestTokens.demoAdmin();
        String id = Story.post(TestTokens.provinceDuty(), "/warnings", Story.redRain(village))
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(admin, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        Story.post(admin, "/warnings/" + id + "/calls", Map.of("profile", profile))
                .statusCode(201);
    }

    @Test
    void after_a_kill_everyone_still_open_is_called_on_and_nobody_who_answered_is() {
        Story.Neighbour answers = Story.neighbour("k-answers", VILLAGE, "k-superior", null);
        Story.Neighbour silent = Story.neighbour("k-silent", VILLAGE, "k-superior", null);
        Story.Neighbour superior = Story.neighbour("k-superior", "610726000000", null, null);
        register(answers, silent, superior);
        startedCallOut(VILLAGE, "QUICK");
        eventually(() -> !carrier.to(answers.phone(), "voice").isEmpty());
        assertThat(carrier.pressed(
                        "http://127.0.0.1:" + port,
                        carrier.to(answers.phone(), "voice").get(0).attemptId()))
                .isEqualTo(204);
        kill();
        long wakesBefore = wakes(answers);
        start();

        eventually(() -> !carrier.to(superior.phone()).isEmpty());
        eventually(() -> count("SELECT count(*) FROM call WHERE state IN ('at-the-door', 'unanswered')") == 1);
        assertThat(carrier.to(silent.phone(), "voice")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(wakes(answers)).isEqualTo(wakesBefore);
        assertThat(carrier.to(superior.phone()).get(0).text()).contains("1人未应答");
        assertThat(count("SELECT count(*) FROM (SELECT 1 FROM attempt WHERE purpose = 'wake'"
                        + " GROUP BY call_id, step, channel HAVING count(*) > 1) twice"))
                .isZero();
    }

    private long wakes(Story.Neighbour person) {
        return carrier.to(person.phone()).stream()
                .filter(message -> !message.text().contains("反馈："))
                .map(Carrier.Message::attemptId)
                .distinct()
                .count();
    }

    @Test
    void killed_between_hand_over_and_mark_it_hands_over_again_under_the_same_key() {
        Story.Neighbour target = Story.neighbour("k-target", OTHER_VILLAGE, null, null);
        register(target);
        carrier.takeInSilence(100);
        startedCallOut(OTHER_VILLAGE, "SLOW");
        eventually(() -> carrier.to(target.phone()).size() >= 2);
        kill();
        List<String> before = carrier.to(target.phone()).stream()
                .map(Carrier.Message::attemptId)
                .distinct()
                .toList();
        carrier.reset();
        start();
        eventually(() -> carrier.to(target.phone()).stream()
                .map(Carrier.Message::attemptId)
                .toList()
                .containsAll(before));
        assertThat(before).hasSize(2);
        eventually(() -> count("SELECT count(*) FROM attempt WHERE state = 'handed-over' AND step = 0") == 2);
    }
}
