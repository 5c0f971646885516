package io.jiaoying.bench.deadlines.table;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The table of libs/deadlines by its own migrations; rows carry correlation and trace as a service's do. */
final class OurTables implements EngineTables {
    private static final List<String> SCRIPTS = List.of(
            "/db/deadlines/V0.11__create_deadline.sql",
            "/db/deadlines/V0.12__create_deadline_failing.sql",
            "/db/deadlines/V0.13__create_deadline_fired.sql");
    private static final String INSERT = """
            INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id, traceparent)
            SELECT md5(? || n)::uuid, 'clock', d, d, '{}', md5('c' || n)::uuid,
                   '00-' || md5('t' || n) || '-' || left(md5('s' || n), 16) || '-01'
            FROM (SELECT n, %s AS d FROM generate_series(1, ?) n) r""";
    private static final String OPEN = INSERT.formatted("now() + interval '30 minutes' * (1 + random())");
    private static final String DUE = INSERT.formatted("?::timestamptz");

    @Override
    public void create(Sql sql, BenchPostgres server, String database) {
        SCRIPTS.forEach(script -> sql.run(ClassPathScript.read(script)));
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
        sql.run("DELETE FROM deadline WHERE state <> 'open' OR due_at < now() + interval '5 minutes'");
        sql.run("TRUNCATE deadline_fired");
        sql.run("VACUUM ANALYZE deadline");
    }
}
