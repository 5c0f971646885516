package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.ChildJvm;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.jiaoying.bench.deadlines.table.EngineTables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Two replicas share a burst; the fault strikes when a fifth of it has fired. */
final class FaultLeg {
    private static final Duration LEAD = Duration.ofSeconds(2);
    private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(40);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(2);
    private static final Duration SELDOM = Duration.ofMillis(200);
    /** Long enough for a replica that woke up again to do harm. */
    private static final Duration SETTLE = Duration.ofSeconds(4);

    private final Stage stage;
    private final Contender contender;
    private final int open;
    private final EngineTables tables;

    FaultLeg(Stage stage, Contender contender, int open) {
        this.stage = stage;
        this.contender = contender;
        this.open = open;
        this.tables = EngineTables.of(contender.engine);
    }

    FaultResult run(Fault fault, int due) {
        Sql before = stage.open(contender, open);
        try (before;
                ChildJvm first = stage.replica(contender, open, "a", fault.offsetOf(0));
                ChildJvm second = stage.replica(contender, open, "b", fault.offsetOf(1))) {
            warmUp(before);
            Instant dueAt = BurstLeg.databaseTime(before).plus(LEAD).truncatedTo(ChronoUnit.MILLIS);
            tables.schedule(before, "fault-", due, dueAt);
            long firedAtStrike = awaitFifth(before, due, dueAt);
            fault.strike(first, stage.server());
            return result(fault, due, dueAt, firedAtStrike);
        }
    }

    private void warmUp(Sql sql) {
        tables.schedule(
                sql, "warm-", contender.warmUp, BurstLeg.databaseTime(sql).plus(Duration.ofSeconds(1)));
        boolean warm = Waiting.until(() -> Effects.distinct(sql) >= contender.warmUp, SELDOM, WARM_UP_LIMIT);
        if (!warm) {
            throw new IllegalStateException(contender.label + " did not even fire its warm-up");
        }
        stage.tidy(sql, tables);
    }

    private static long awaitFifth(Sql sql, int due, Instant dueAt) {
        BurstLeg.sleepUntil(sql, dueAt);
        boolean reached = Waiting.until(() -> fired(sql) >= due / 5, OFTEN, LIMIT);
        if (!reached) {
            throw new IllegalStateException("not even a fifth fired");
        }
        return fired(sql);
    }

    /** On a connection of its own: the fault may have cut the one before. */
    private FaultResult result(Fault fault, int due, Instant dueAt, long firedAtStrike) {
        try (Sql sql = stage.connect(contender, open)) {
            boolean complete = Waiting.until(() -> Effects.distinct(sql) >= due, SELDOM, LIMIT);
            if (complete) {
                Waiting.sleep(SETTLE);
            }
            double clockOff = sql.number(
                    "SELECT coalesce(max(abs(extract(epoch FROM replica_clock - at))), 0)::bigint FROM effect");
            return new FaultResult(contender, fault, firedAtStrike, clockOff, Effects.read(sql, due, dueAt));
        }
    }

    private static long fired(Sql sql) {
        return sql.number("SELECT count(*) FROM effect");
    }
}
