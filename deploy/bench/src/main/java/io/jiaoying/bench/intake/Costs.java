package io.jiaoying.bench.intake;

import io.jiaoying.bench.Sql;

/** What the server did for the service between two looks. */
record Costs(long statements, long commits, double sealerMillis) {
    private static final String OF_SERVICE =
            " FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'incident'";
    private static final String SEALERS = " AND query ~ 'timeline_(root|seal|key)'";

    static Costs now(Sql sql) {
        return new Costs(
                sql.number("SELECT coalesce(sum(calls), 0)::bigint" + OF_SERVICE),
                sql.number("SELECT xact_commit FROM pg_stat_database WHERE datname = 'incident'"),
                sql.number("SELECT coalesce(sum(total_exec_time) * 1000, 0)::bigint" + OF_SERVICE + SEALERS) / 1000.0);
    }

    Costs since(Costs before) {
        return new Costs(statements - before.statements, commits - before.commits, sealerMillis - before.sealerMillis);
    }
}
