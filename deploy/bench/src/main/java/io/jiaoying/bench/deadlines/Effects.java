package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.Distribution;
import io.jiaoying.bench.Sql;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What one burst left in the effect table.
 *
 * @param lateness commit of the effect minus due instant, both by the database's clock; also of doubled effects
 * @param early effects written before their due instant
 * @param earliestMicros the smallest write time minus due instant; negative means early
 * @param lost due clocks without an effect
 * @param doubled effects beyond the first of a clock
 * @param gapMillis the longest time without an effect, from the due instant on
 */
record Effects(
        int due, Distribution lateness, long early, long earliestMicros, long lost, long doubled, double gapMillis) {
    private static final String COMMITTED = "pg_xact_commit_timestamp(xmin)";

    static Effects read(Sql sql, int due, Instant dueAt) {
        var at = dueAt.atOffset(ZoneOffset.UTC);
        long effects = sql.number("SELECT count(*) FROM effect");
        long distinct = sql.number("SELECT count(DISTINCT key) FROM effect");
        long[] micros = sql
                .numbers(
                        "SELECT (extract(epoch FROM " + COMMITTED + " - ?::timestamptz) * 1000000)::bigint FROM effect",
                        at)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        return new Effects(
                due,
                Distribution.ofMicros(micros),
                sql.number("SELECT count(*) FROM effect WHERE at < ?::timestamptz", at),
                sql.number(
                        "SELECT coalesce(min(extract(epoch FROM at - ?::timestamptz)) * 1000000, 0)::bigint FROM effect",
                        at),
                due - distinct,
                effects - distinct,
                gapMicros(sql, dueAt) / 1000.0);
    }

    static long distinct(Sql sql) {
        return sql.number("SELECT count(DISTINCT key) FROM effect");
    }

    private static long gapMicros(Sql sql, Instant dueAt) {
        return sql.number(
                "SELECT coalesce(max(extract(epoch FROM c - before)) * 1000000, 0)::bigint FROM (SELECT " + COMMITTED
                        + " AS c, lag(" + COMMITTED + ", 1, ?::timestamptz) OVER (ORDER BY " + COMMITTED
                        + ") AS before FROM effect) e",
                dueAt.atOffset(ZoneOffset.UTC));
    }
}
