package io.jiaoying.bench.calls;

import io.jiaoying.bench.Sql;

/** One bare {@code INSERT … SELECT} of as many rows into a table like {@code call}, with its indexes, durable. */
final class BareInsert {
    private static final double NANOS_PER_MILLI = 1e6;

    private BareInsert() {}

    static double millis(Sql database, String village) {
        database.run("DROP TABLE IF EXISTS bare_call");
        database.run("CREATE TABLE bare_call (LIKE call INCLUDING DEFAULTS INCLUDING INDEXES)");
        long start = System.nanoTime();
        database.run(
                "INSERT INTO bare_call (id, call_out_id, warning_id, person_id, name, post, region, state, next_step)"
                        + " SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001',"
                        + " '00000000-0000-0000-0000-000000000002', id, name, post, region, 'pending', 1 FROM person"
                        + " WHERE active AND starts_with(region, '" + village + "')");
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        database.run("DROP TABLE bare_call");
        return millis;
    }
}
