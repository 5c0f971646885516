package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchTokens;
import io.jiaoying.bench.ThreadTimes;
import io.jiaoying.bench.Waiting;
import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** incident-service as it ships, in its production profile, with everything on. */
final class IntakeService implements AutoCloseable {
    static final String DATABASE = "incident";
    static final String OPEN_PATH = "/q/health/live";
    private static final int READY = 200;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String DEMO_KEY = "amlhb3lpbmctZGVtby1pbmNpZGVudC1rZXktMDAwMDE=";

    private final Process process;
    private final int port;

    private IntakeService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static IntakeService start(BenchPostgres postgres, EmbeddedKafka kafka, BenchTokens tokens) {
        int port = FreePorts.one();
        Path log = Checkout.root().resolve("deploy/bench/target/intake-service.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar().toString());
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(postgres, kafka, tokens, port));
            var service = new IntakeService(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(service.process::destroyForcibly));
            service.awaitReady(log);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        Path jar = Checkout.root().resolve("incident-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("incident-service is not built: " + jar);
        }
        return jar;
    }

    private static Map<String, String> environment(
            BenchPostgres postgres, EmbeddedKafka kafka, BenchTokens tokens, int port) {
        String url = "postgresql://127.0.0.1:" + postgres.port() + "/" + DATABASE;
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "prod"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", url),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", DATABASE),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("JIAOYING_INCIDENT_PERSONAL_DATA_KEY", DEMO_KEY),
                Map.entry("JIAOYING_TIMELINE_SEAL_KEY", DEMO_KEY));
    }

    int port() {
        return port;
    }

    /** CPU time it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** CPU time its just-in-time compilers have used so far. */
    Duration compilers() {
        return ThreadTimes.of(process.pid(), name -> name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler"));
    }

    private void awaitReady(Path log) {
        boolean ready = Waiting.until(() -> !process.isAlive() || isReady(), Duration.ofMillis(200), START_LIMIT);
        if (!ready || !process.isAlive()) {
            close();
            throw new IllegalStateException("incident-service did not become ready; see " + log);
        }
    }

    private boolean isReady() {
        return status(request("/q/health/ready").build()) == READY;
    }

    /** Of a path that needs no token, asked with this one. */
    int statusOfOpenPath(String authorization) {
        return status(request(OPEN_PATH).header("Authorization", authorization).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static int status(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Killed: what it has accepted is safe by then, or the bench has found out. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
