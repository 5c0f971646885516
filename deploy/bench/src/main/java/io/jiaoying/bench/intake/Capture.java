package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.jiaoying.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Lets the server log one first report, and makes a copy of the service's database for the bare client. */
final class Capture {
    static final String BARE = "bare";
    private static final String BEGINNING = "WITH incident_added AS";
    private static final Duration SETTLE = Duration.ofMillis(700);

    private Capture() {}

    /** The intake statement as the service sends it for this request. */
    static Captured statement(BenchPostgres postgres, Runnable oneReport) {
        try (Sql admin = postgres.connect("postgres")) {
            admin.run("ALTER SYSTEM SET log_min_duration_statement = 0");
            admin.run("ALTER SYSTEM SET log_parameter_max_length = -1");
            admin.run("SELECT pg_reload_conf()");
            Waiting.sleep(SETTLE);
            oneReport.run();
            Waiting.sleep(SETTLE);
            admin.run("ALTER SYSTEM RESET log_min_duration_statement");
            admin.run("SELECT pg_reload_conf()");
        }
        Path log = Checkout.root().resolve("deploy/bench/target/intake-postgres/server.log");
        try {
            return Captured.lastIn(Files.readString(log, StandardCharsets.UTF_8), BEGINNING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same tables for the bare client, where no relay and no watcher works. The service reconnects by itself. */
    static void copyDatabase(BenchPostgres postgres) {
        String from = IntakeService.DATABASE;
        try (Sql admin = postgres.connect("postgres")) {
            admin.run("ALTER DATABASE " + from + " ALLOW_CONNECTIONS false");
            admin.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + from + "'");
            boolean copied = Waiting.until(() -> copied(admin, from), Duration.ofMillis(200), Duration.ofSeconds(10));
            admin.run("ALTER DATABASE " + from + " ALLOW_CONNECTIONS true");
            if (!copied) {
                throw new IllegalStateException("the database could not be copied");
            }
        }
    }

    private static boolean copied(Sql admin, String from) {
        try {
            admin.run("CREATE DATABASE " + BARE + " TEMPLATE " + from + " OWNER " + from + " STRATEGY file_copy");
            return true;
        } catch (IllegalStateException stillConnected) {
            return false;
        }
    }
}
