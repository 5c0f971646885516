package io.jiaoying.bench.deadlines.table;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import java.time.Instant;
import java.time.ZoneOffset;

/** The table and indexes that db-scheduler's documentation gives for PostgreSQL. */
final class DbSchedulerTables implements EngineTables {
    private static final String CREATE = """
            CREATE TABLE scheduled_tasks (
              task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
              execution_time timestamptz, picked boolean NOT NULL, picked_by text,
              last_success timestamptz, last_failure timestamptz, consecutive_failures int,
              last_heartbeat timestamptz, version bigint NOT NULL, priority smallint, state text,
              PRIMARY KEY (task_name, task_instance));
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
            CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
            CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC)""";
    private static final String INSERT = """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            SELECT 'effect', md5(? || n)::uuid, %s, false, 1 FROM generate_series(1, ?) n""";
    private static final String OPEN = INSERT.formatted("now() + interval '30 minutes' * (1 + random())");
    private static final String DUE = INSERT.formatted("?::timestamptz");

    @Override
    public void create(Sql sql, BenchPostgres server, String database) {
        sql.run(CREATE);
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
        sql.run("DELETE FROM scheduled_tasks WHERE execution_time < now() + interval '5 minutes'");
        sql.run("VACUUM ANALYZE scheduled_tasks");
    }
}
