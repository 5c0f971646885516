package io.jiaoying.bench;

import io.jiaoying.local.backend.EmbeddedPostgres;
import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.FreePorts;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The embedded PostgreSQL of the stack, fresh for one bench, with statement counts and commit times switched on. Each
 * database belongs to a role of its name, so that its statements are told from the bench's own (role {@code postgres}).
 */
public final class BenchPostgres implements AutoCloseable {
    private static final String PASSWORD = "bench";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path home;
    private final EmbeddedPostgres server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BenchPostgres(Path home) {
        this.home = home;
        this.server = EmbeddedPostgres.in(home, FreePorts.one(), PASSWORD);
    }

    public static BenchPostgres start(String bench) {
        Path home = Checkout.root().resolve("deploy/bench/target/" + bench + "-postgres");
        TemporaryFolder.delete(home);
        var postgres = new BenchPostgres(home);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        postgres.server.start();
        try (Sql sql = postgres.connect("postgres")) {
            sql.run("ALTER SYSTEM SET shared_preload_libraries = pg_stat_statements");
            sql.run("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        postgres.server.stop();
        postgres.server.start();
        return postgres;
    }

    public int port() {
        return server.port();
    }

    public String password() {
        return PASSWORD;
    }

    public String version() {
        try (Sql sql = connect("postgres")) {
            return sql.text("SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || "
                    + "current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')"
                    + " || ', shared_buffers ' || current_setting('shared_buffers')");
        }
    }

    public void createDatabase(String name) {
        server.admin().createDatabase(name, PASSWORD);
        try (Sql sql = connect(name)) {
            sql.run("CREATE EXTENSION IF NOT EXISTS pg_stat_statements; GRANT ALL ON SCHEMA public TO " + name);
        }
    }

    /** As superuser. */
    public Sql connect(String database) {
        try {
            return new Sql(server.admin().connect(database));
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + database, e);
        }
    }

    /** As an operator's {@code pg_ctl stop -m immediate}: sessions are cut, nothing is written any more. */
    public void stopImmediately() {
        server.process().signal("QUIT");
        server.process().awaitStop(STOP_LIMIT);
    }

    /** Returns when it takes connections. */
    public void startAgain() {
        server.start();
    }

    /** Also when the bench is interrupted; whoever comes second finds nothing to do. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.stop();
            TemporaryFolder.delete(home);
        }
    }
}
