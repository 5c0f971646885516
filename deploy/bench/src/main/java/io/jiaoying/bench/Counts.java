package io.jiaoying.bench;

/**
 * What one database's role asked of the server since the last {@link #reset}.
 *
 * @param statements without transaction control (BEGIN, COMMIT, ROLLBACK) and session settings
 * @param databaseMillis the server worked on them
 */
public record Counts(long statements, double databaseMillis, long walBytes) {
    private static final String NOT_COUNTED =
            "query !~* '^\\s*(begin|start transaction|commit|rollback|savepoint|release|set|show|deallocate|discard)\\M'";
    private static final String OF_ROLE = " FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid"
            + " WHERE r.rolname = current_database() AND " + NOT_COUNTED;

    public static void reset(Sql sql) {
        sql.run("SELECT pg_stat_statements_reset()");
    }

    public static Counts since(Sql sql) {
        return new Counts(
                sql.number("SELECT coalesce(sum(calls), 0)::bigint" + OF_ROLE),
                sql.number("SELECT coalesce(sum(total_exec_time) * 1000, 0)::bigint" + OF_ROLE) / 1000.0,
                sql.number("SELECT coalesce(sum(wal_bytes), 0)::bigint" + OF_ROLE));
    }
}
