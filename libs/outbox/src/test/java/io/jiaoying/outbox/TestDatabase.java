package io.jiaoying.outbox;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL 17 for this JVM, and a fresh database in it for each test class. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Vertx VERTX = Vertx.vertx();

    private final String name = "t" + NUMBER.incrementAndGet();
    private final List<Pool> pools = new ArrayList<>();

    /** Runs the scripts, given by their place on the class path. */
    public static TestDatabase with(String... scripts) {
        var database = new TestDatabase();
        database.runOn("postgres", "CREATE DATABASE " + database.name);
        for (String script : scripts) {
            database.runScript(script);
        }
        return database;
    }

    /** Runs one more script, given by its place on the class path. */
    public void runScript(String script) {
        run(read(script));
    }

    public Pool pool(String application) {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(Server.POSTGRES.getPort())
                .setDatabase(name)
                .setUser("postgres")
                .setCachePreparedStatements(true)
                .addProperty("application_name", application);
        var pool = Pool.pool(VERTX, options, new PoolOptions().setMaxSize(8));
        pools.add(pool);
        return pool;
    }

    public Connection jdbc() throws SQLException {
        return Server.POSTGRES.getDatabase("postgres", name).getConnection();
    }

    public void run(String sql) {
        runOn(name, sql);
    }

    public long count(String sql) {
        try (var connection = jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** All rows of one text column, a line each. */
    public String text(String sql) {
        var lines = new StringBuilder();
        try (var connection = jdbc();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.append(rows.getString(1)).append('\n');
            }
            return lines.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Ends every session of that application, as a lost connection would; returns how many there were. */
    public long terminate(String application) {
        return count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '"
                + application + "' AND pid <> pg_backend_pid()");
    }

    @Override
    public void close() {
        pools.forEach(Pool::closeAndAwait);
    }

    private void runOn(String database, String sql) {
        try (var connection = Server.POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String read(String script) {
        try (var stream = TestDatabase.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
