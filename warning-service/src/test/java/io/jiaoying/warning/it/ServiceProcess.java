package io.jiaoying.warning.it;

import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The packaged service as a process of its own, killed as the power would. */
final class ServiceProcess {
    private static final Duration START = Duration.ofSeconds(90);

    private final Map<String, String> environment;
    private final String name;
    private final int port;
    private Process process;

    ServiceProcess(Map<String, String> environment, String name, int port) {
        this.environment = environment;
        this.name = name;
        this.port = port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Requests of the stories go to this one from now on. */
    ServiceProcess inFront() {
        RestAssured.port = port;
        return this;
    }

    String name() {
        return name;
    }

    ServiceProcess start() {
        return launch().awaitReady();
    }

    /** With the flags the embedded stack starts it with. */
    ServiceProcess launch() {
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
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/" + name + ".log")));
        java.environment().putAll(environment);
        java.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        java.environment().put("HOSTNAME", name);
        try {
            process = java.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    ServiceProcess awaitReady() {
        await().atMost(START)
                .ignoreExceptions()
                .until(() -> RestAssured.get(url() + "/q/health/ready").statusCode() == 200);
        return this;
    }

    void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** Drafted by one party, approved and called out by another. */
    static String calledOut(String village, String profile) {
        return calledOut(Story.redRain(village), profile);
    }

    static String calledOut(Map<String, Object> warning, String profile) {
        String admin = TestTokens.demoAdmin();
        String id = Story.post(TestTokens.provinceDuty(), "/warnings", warning)
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(admin, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        Story.post(admin, "/warnings/" + id + "/calls", Map.of("profile", profile))
                .statusCode(201);
        return id;
    }
}
