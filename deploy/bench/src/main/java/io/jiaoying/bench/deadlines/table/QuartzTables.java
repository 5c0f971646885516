package io.jiaoying.bench.deadlines.table;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.deadlines.engine.QuartzEngine;
import java.time.Instant;

/** Quartz' own script; every clock is a simple trigger of one durable job that asks for recovery. */
final class QuartzTables implements EngineTables {
    private static final String JOB = """
            INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable, is_nonconcurrent,
                                          is_update_data, requests_recovery, job_data)
            VALUES ('%s', 'effect', 'bench', '%s', true, false, false, true, NULL)""";
    private static final String TRIGGERS = """
            WITH t AS (
              INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,
                prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time, misfire_instr, job_data)
              SELECT '%s', md5(? || n)::uuid, 'bench', 'effect', 'bench', d, -1, 5, 'WAITING', 'SIMPLE', d, 0, 0, ''
              FROM (SELECT n, %s AS d FROM generate_series(1, ?) n) r
              RETURNING sched_name, trigger_name, trigger_group)
            INSERT INTO qrtz_simple_triggers (sched_name, trigger_name, trigger_group, repeat_count, repeat_interval,
                                              times_triggered)
            SELECT sched_name, trigger_name, trigger_group, 0, 0, 0 FROM t""";
    private static final String OPEN = TRIGGERS.formatted(
            QuartzEngine.SCHEDULER,
            "(extract(epoch FROM now() + interval '30 minutes' * (1 + random())) * 1000)::bigint");
    private static final String DUE = TRIGGERS.formatted(QuartzEngine.SCHEDULER, "?::bigint");

    @Override
    public void create(Sql sql, BenchPostgres server, String database) {
        sql.run(ClassPathScript.read("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        sql.run(JOB.formatted(QuartzEngine.SCHEDULER, QuartzEngine.Effect.class.getName()));
    }

    @Override
    public void preload(Sql sql, int open) {
        // A foreign key per row would double the time and prove nothing.
        sql.run("SET session_replication_role = replica");
        sql.update(OPEN, "open", open);
        sql.run("RESET session_replication_role");
    }

    @Override
    public void schedule(Sql sql, String prefix, int count, Instant dueAt) {
        sql.update(DUE, prefix, dueAt.toEpochMilli(), count);
    }

    @Override
    public void clean(Sql sql) {
        String ended = "(extract(epoch FROM now() + interval '5 minutes') * 1000)::bigint";
        sql.run("DELETE FROM qrtz_fired_triggers");
        sql.run("DELETE FROM qrtz_simple_triggers s USING qrtz_triggers t WHERE t.sched_name = s.sched_name"
                + " AND t.trigger_name = s.trigger_name AND t.trigger_group = s.trigger_group"
                + " AND t.next_fire_time < " + ended);
        sql.run("DELETE FROM qrtz_triggers WHERE next_fire_time < " + ended);
        sql.run("VACUUM ANALYZE qrtz_triggers, qrtz_simple_triggers, qrtz_fired_triggers");
    }
}
