package io.jiaoying.local.backend;

import io.jiaoying.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Keycloak server from its distribution, optimised once by the build; state lives in PostgreSQL alone. */
public final class EmbeddedKeycloak {
    public static final String REALM = "jiaoying";

    private EmbeddedKeycloak() {}

    /** Where the build has unpacked and optimised it. */
    public static Path home() {
        Path unpacked = Checkout.localTarget().resolve("keycloak");
        try (Stream<Path> distributions = Files.isDirectory(unpacked) ? Files.list(unpacked) : Stream.empty()) {
            return distributions
                    .filter(folder -> Files.exists(folder.resolve("version.txt")))
                    .max(Comparator.naturalOrder())
                    .orElse(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Present once the build has optimised it. */
    public static Path stamp() {
        return Checkout.localTarget().resolve("keycloak-optimised-as.txt");
    }

    /** Starts it in its own JVM; imports the realm when the database does not hold it yet. */
    public static List<String> startCommand() {
        return command("start", "--optimized", "--import-realm");
    }

    /** What cannot change at run time, fixed by the build so that every start is short. */
    static List<String> buildOptions() {
        return List.of(
                "--db=postgres",
                "--health-enabled=true",
                "--http-management-health-enabled=false",
                "--metrics-enabled=false",
                "--features-disabled=kerberos,ciba,device-flow,par,impersonation,organization");
    }

    static List<String> buildCommand() {
        List<String> command = new ArrayList<>(command("build"));
        command.addAll(buildOptions());
        return command;
    }

    /** Its run-time configuration. */
    public static Map<String, String> environment(Endpoint endpoint, Database database, String adminPassword) {
        return Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(endpoint.url().getPort())),
                Map.entry("KC_HOSTNAME", endpoint.url().toString()),
                Map.entry("KC_HTTP_POOL_MAX_THREADS", "16"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_DB_URL", database.jdbcUrl()),
                Map.entry("KC_DB_USERNAME", database.role()),
                Map.entry("KC_DB_PASSWORD", database.password()),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "0"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
                Map.entry("JIAOYING_PUBLIC_BASE_URL", endpoint.consoleUrl().toString()));
    }

    /** Its own address, and that of the console it signs people in for. */
    public record Endpoint(URI url, URI consoleUrl) {}

    /** Its database. */
    public record Database(String jdbcUrl, String role, String password) {}

    static List<String> command(String... arguments) {
        Path home = home();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx224m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                // A dozen people sign in here; the second compiler would cost more than it gives.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }
}
