package io.jiaoying.bench.deadlines.table;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import java.time.Instant;

/** One engine's tables. Keys are UUIDs in random order, the same for every engine. */
public interface EngineTables {
    String EFFECT = """
            CREATE TABLE effect (key text NOT NULL, replica text NOT NULL, replica_clock timestamptz NOT NULL,
                                 at timestamptz NOT NULL DEFAULT clock_timestamp())""";

    /** As the database's own role. */
    void create(Sql sql, BenchPostgres server, String database);

    /** Clocks that stay open: due between 30 and 60 minutes from now. */
    void preload(Sql sql, int open);

    /** Clocks that fall due together; their keys begin with the hash of {@code prefix}. */
    void schedule(Sql sql, String prefix, int count, Instant dueAt);

    /** Removes what has ended, and what should have. */
    void clean(Sql sql);

    static EngineTables of(String engine) {
        return switch (engine) {
            case "jiaoying" -> new OurTables();
            case "dbscheduler" -> new DbSchedulerTables();
            case "jobrunr" -> new JobRunrTables();
            case "quartz" -> new QuartzTables();
            default -> throw new IllegalArgumentException(engine);
        };
    }
}
