package io.jiaoying.bench.deadlines.table;

import com.zaxxer.hikari.HikariDataSource;
import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.jiaoying.bench.deadlines.engine.EffectRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/** JobRunr makes its tables and one job; all others are copies of that job with another id, key and instant. */
final class JobRunrTables implements EngineTables {
    private static final UUID TEMPLATE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant TEMPLATE_AT = Instant.parse("2099-01-01T00:00:00Z");
    private static final String INSERT = """
            INSERT INTO jobrunr_jobs (id, version, jobasjson, jobsignature, state, createdat, updatedat, scheduledat)
            SELECT k.id, t.version, replace(replace(t.jobasjson, '%s', k.id), '%s', to_char(k.d, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
                   t.jobsignature, t.state, t.createdat, t.updatedat, k.d
            FROM jobrunr_jobs t, (SELECT md5(? || n)::uuid::text AS id, (%s) AT TIME ZONE 'UTC' AS d
                                  FROM generate_series(1, ?) n) k
            WHERE t.id = '%s'""";
    private static final String OPEN =
            INSERT.formatted(TEMPLATE, TEMPLATE_AT, "now() + interval '30 minutes' * (1 + random())", TEMPLATE);
    private static final String DUE = INSERT.formatted(TEMPLATE, TEMPLATE_AT, "?::timestamptz", TEMPLATE);

    @Override
    public void create(Sql sql, BenchPostgres server, String database) {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database);
            source.setUsername(database);
            source.setPassword(server.password());
            createIn(source);
            startOnce(source, sql);
        }
    }

    private static void createIn(DataSource source) {
        var scheduled = JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(source))
                .initialize()
                .getJobRequestScheduler()
                .schedule(TEMPLATE, TEMPLATE_AT, new EffectRequest(TEMPLATE.toString()));
        JobRunr.destroy();
        if (!scheduled.asUUID().equals(TEMPLATE)) {
            throw new IllegalStateException("JobRunr gave another id");
        }
    }

    /** JobRunr's first server on new tables looks for jobs of its fifth version to migrate; among a million copies it never ends. */
    private static void startOnce(DataSource source, Sql sql) {
        var started = JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(source, DatabaseOptions.SKIP_CREATE))
                .useBackgroundJobServer()
                .initialize();
        Objects.requireNonNull(started);
        boolean ready = Waiting.until(
                () -> sql.number("SELECT count(*) FROM jobrunr_metadata WHERE name = 'database_version'") > 0,
                LOOK,
                PATIENCE);
        JobRunr.destroy();
        if (!ready) {
            throw new IllegalStateException("JobRunr's start-up tasks did not end");
        }
    }

    @Override
    public void preload(Sql sql, int open) {
        sql.update(OPEN, "open", open);
    }

    @Override
    public void schedule(Sql sql, String prefix, int count, Instant dueAt) {
        sql.update(DUE, prefix, dueAt.atOffset(ZoneOffset.UTC), count);
    }

    @Override
    public void clean(Sql sql) {
        sql.run("DELETE FROM jobrunr_jobs WHERE state <> 'SCHEDULED' OR scheduledat < now() AT TIME ZONE 'UTC'"
                + " + interval '5 minutes'");
        sql.run("VACUUM ANALYZE jobrunr_jobs");
    }
}
