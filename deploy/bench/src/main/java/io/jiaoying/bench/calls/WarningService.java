package io.jiaoying.bench.calls;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchTokens;
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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** warning-service as it ships; its only carrier is the sink. */
final class WarningService implements AutoCloseable {
    static final String DATABASE = "warning";
    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int READY = 200;

    private final Process process;
    private final int port;

    private WarningService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** What all lives of the service share. */
    record Surroundings(BenchPostgres postgres, EmbeddedKafka kafka, BenchTokens tokens, int sinkPort) {}

    /** @param extra environment beside the usual one */
    static WarningService start(Surroundings around, Map<String, String> extra) {
        int port = FreePorts.one();
        Path log = Checkout.root().resolve("deploy/bench/target/calls-service.log");
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dfile.encoding=UTF-8",
                            "-jar",
                            jar().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment(around, port));
            builder.environment().putAll(extra);
            var service = new WarningService(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(service.process::destroyForcibly));
            service.awaitReady(log);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        Path jar = Checkout.root().resolve("warning-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("warning-service is not built: " + jar);
        }
        return jar;
    }

    private static Map<String, String> environment(Surroundings around, int port) {
        String url = "postgresql://127.0.0.1:" + around.postgres().port() + "/" + DATABASE;
        var environment = new HashMap<String, String>();
        // The embedded profile, because ladders in seconds exist only there; its simulated SMSC is not running.
        environment.put("QUARKUS_PROFILE", "embedded");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", around.kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", around.tokens().publicKey());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", url);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", around.postgres().password());
        environment.put("JIAOYING_DIRECTORY_KEY", KEY);
        environment.put("JIAOYING_TIMELINE_SEAL_KEY", KEY);
        environment.put("JIAOYING_PAGE_SECRET", "a-bench-secret-for-phone-pages");
        environment.put("JIAOYING_PUBLIC_BASE_URL", "http://127.0.0.1:" + port);
        environment.put("JIAOYING_CARRIERS_TELEPHONE_URL", "http://127.0.0.1:" + around.sinkPort());
        environment.put("JIAOYING_CARRIERS_TELEPHONE_SECRET", "a-bench-secret-of-the-carrier");
        environment.put("JIAOYING_CARRIERS_OTHER_SMPP_SMSC_REGIONS", "00");
        environment.put("JIAOYING_CALLING_PROFILES", Ladders.files());
        environment.put("JIAOYING_INSTANCE", "bench");
        return environment;
    }

    int port() {
        return port;
    }

    private void awaitReady(Path log) {
        boolean ready = Waiting.until(() -> !process.isAlive() || isReady(), Duration.ofMillis(100), START_LIMIT);
        if (!ready || !process.isAlive()) {
            kill();
            throw new IllegalStateException("warning-service did not become ready; see " + log);
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == READY;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
