package io.jiaoying.incident.it;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.process.FreePorts;
import io.jiaoying.local.testing.TestBackends;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged service as a process of its own, with a database of its own, killed as the power would. */
final class IncidentProcess implements AutoCloseable {
    private static final String DATABASE = "incident_restarted";
    private static final String SEAL_KEY = "amlhb3lpbmctZGVtby10aW1lbGluZS1zZWFsLWtleTE=";
    private static final Duration START = Duration.ofSeconds(90);
    private final Map<String, String> environment = new HashMap<>();
    private final HttpServer keys;
    private final int port;
    private final File log;
    private Process process;

    IncidentProcess() throws IOException {
        TestBackends backends = new TestBackends();
        backends.init(Map.of("database", DATABASE, "fresh", "true"));
        Map<String, String> config = backends.start();
        config.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            byte[] body = TestTokens.publicKeys().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
        port = FreePorts.one();
        log = new File("target/restarted-process-" + port + ".log");
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
                "MP_MESSAGING_INCOMING_WARNING_EVENTS_GROUP_ID",
                "restarted-" + port,
                "MP_MESSAGING_INCOMING_CALL_EVENTS_GROUP_ID",
                "restarted-" + port,
                "MP_MESSAGING_INCOMING_DIRECTORY_EVENTS_GROUP_ID",
                "restarted-" + port,
                "JIAOYING_TIMELINE_SEAL_KEY",
                SEAL_KEY));
    }

    IncidentProcess without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Ready before it returns. */
    void start() {
        launch();
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> given().get("http://127.0.0.1:" + port + "/q/health/ready")
                                .statusCode()
                        == 200);
    }

    Process launch() {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target/quarkus-app/quarkus-run.jar")
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        java.environment().putAll(environment);
        try {
            process = java.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    String said() throws IOException {
        return Files.readString(log.toPath());
    }

    RequestSpecification as(String token) {
        return given().baseUri("http://127.0.0.1:" + port)
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    ValidatableResponse post(String path, Object body) {
        return as(TestTokens.countyDuty()).body(body).post(path).then();
    }

    Map<String, Map<String, Object>> clocks(String incident) {
        List<Map<String, Object>> items = as(TestTokens.countyDuty())
                .get(Api.INCIDENTS + "/" + incident + "/clocks")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Map<String, Object>> byRule = new HashMap<>();
        items.forEach(clock -> byRule.put((String) clock.get("ruleId"), clock));
        return byRule;
    }

    List<String> texts(String sql) {
        try (Connection connection = TestBackends.postgres().admin().connect(DATABASE);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        keys.stop(0);
    }
}
