package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.ChildJvm;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.jiaoying.bench.deadlines.table.EngineTables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** PostgreSQL is away for a minute while many clocks fall due; how fast are they made up for, beside one bare UPDATE? */
final class OutageLeg {
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration STOP_BEFORE_DUE = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String BARE = """
            UPDATE deadline SET state = 'fired', ended_at = clock_timestamp()
            WHERE kind = 'clock' AND state = 'open' AND attempt_at <= statement_timestamp() RETURNING key, due_at, payload""";

    private final Stage stage;
    private final int open;
    private final Contender contender = Contender.OURS;
    private final EngineTables tables = EngineTables.of(contender.engine);

    OutageLeg(Stage stage, int open) {
        this.stage = stage;
        this.open = open;
    }

    OutageResult run(int due) {
        double bareMillis = bare(due);
        try (Sql before = stage.open(contender, open);
                ChildJvm replica = stage.replica(contender, open, "a", Duration.ZERO)) {
            warmUp(before);
            Instant dueAt = BurstLeg.databaseTime(before)
                    .plus(STOP_BEFORE_DUE)
                    .plusSeconds(2)
                    .truncatedTo(ChronoUnit.MILLIS);
            tables.schedule(before, "outage-", due, dueAt);
            BurstLeg.sleepUntil(before, dueAt.minus(STOP_BEFORE_DUE));
            stage.server().stopImmediately();
            Waiting.sleep(OUTAGE);
            stage.server().startAgain();
            return caughtUp(due, dueAt, bareMillis);
        }
    }

    private OutageResult caughtUp(int due, Instant dueAt, double bareMillis) {
        try (Sql sql = stage.connect(contender, open)) {
            Instant back = BurstLeg.databaseTime(sql);
            boolean complete = Waiting.until(() -> Effects.distinct(sql) >= due, LOOK, LIMIT);
            Effects effects = Effects.read(sql, due, dueAt);
            long seenLate = sql.number(
                    "SELECT count(*) FROM deadline_fired WHERE seen_late AND fired_at - due_at > interval '2 s'");
            return new OutageResult(
                    effects, bareMillis, complete ? workingMillis(sql) : Double.NaN, firstMillis(sql, back), seenLate);
        }
    }

    /** The same rows in the same table, after the same kind of restart, by one statement. */
    private double bare(int due) {
        try (Sql sql = stage.open(contender, open)) {
            tables.schedule(sql, "outage-", due, BurstLeg.databaseTime(sql).minusSeconds(60));
        }
        stage.server().stopImmediately();
        stage.server().startAgain();
        try (Sql sql = stage.connect(contender, open)) {
            long from = System.nanoTime();
            int rows = sql.texts(BARE).size();
            double millis = (System.nanoTime() - from) / 1e6;
            if (rows != due) {
                throw new IllegalStateException("the bare UPDATE took " + rows + " of " + due);
            }
            return millis;
        }
    }

    /** From the first claimed row to the last commit. */
    private static double workingMillis(Sql sql) {
        return sql.number("SELECT (extract(epoch FROM max(pg_xact_commit_timestamp(xmin))"
                        + " - (SELECT min(fired_at) FROM deadline_fired)) * 1000000)::bigint FROM effect")
                / 1000.0;
    }

    private static double firstMillis(Sql sql, Instant back) {
        return sql.number(
                        "SELECT (extract(epoch FROM min(at) - ?::timestamptz) * 1000000)::bigint FROM effect",
                        back.atOffset(ZoneOffset.UTC))
                / 1000.0;
    }

    private void warmUp(Sql sql) {
        for (int i = 0; i < contender.warmUpRounds; i++) {
            sql.run("TRUNCATE effect");
            tables.schedule(sql, "warm" + i + "-", contender.warmUp, BurstLeg.databaseTime(sql));
            boolean warm = Waiting.until(() -> Effects.distinct(sql) >= contender.warmUp, LOOK, LIMIT);
            if (!warm) {
                throw new IllegalStateException("the warm-up did not fire");
            }
        }
        stage.tidy(sql, tables);
    }
}
