package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.ChildJvm;
import io.jiaoying.bench.Counts;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.jiaoying.bench.deadlines.table.EngineTables;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One replica of one contender: warmed up, perhaps watched while idle, then bursts of clocks due in one instant. */
final class BurstLeg {
    private static final Duration LEAD = Duration.ofMillis(2_500);
    private static final Duration COUNT_FROM = Duration.ofSeconds(1);
    private static final Duration FIRST_LOOK = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(75);
    private static final Duration WARM_UP_LEAD = Duration.ofMillis(300);

    private final Stage stage;
    private final Contender contender;
    private final int open;
    private final EngineTables tables;
    private final Random random = new Random();

    BurstLeg(Stage stage, Contender contender, int open) {
        this.stage = stage;
        this.contender = contender;
        this.open = open;
        this.tables = EngineTables.of(contender.engine);
    }

    /** Bursts of these sizes one after the other. */
    List<Burst> run(Duration idle, int... sizes) {
        try (Sql sql = stage.open(contender, open);
                ChildJvm replica = stage.replica(contender, open, "a", Duration.ZERO)) {
            warmUp(sql);
            double idleStatements = idle(sql, idle);
            var bursts = new ArrayList<Burst>();
            for (int size : sizes) {
                stage.tidy(sql, tables);
                bursts.add(burst(sql, size, idleStatements));
            }
            return bursts;
        }
    }

    private void warmUp(Sql sql) {
        for (int i = 0; i < contender.warmUpRounds; i++) {
            sql.run("TRUNCATE effect");
            tables.schedule(
                    sql, "warm" + i + "-", contender.warmUp, databaseTime(sql).plus(WARM_UP_LEAD));
            awaitEffects(sql, contender.warmUp);
        }
    }

    private static double idle(Sql sql, Duration watched) {
        if (watched.isZero()) {
            return Double.NaN;
        }
        Counts.reset(sql);
        Waiting.sleep(watched);
        return Counts.since(sql).statements() / (double) watched.toSeconds();
    }

    private Burst burst(Sql sql, int size, double idleStatements) {
        Instant dueAt = databaseTime(sql)
                .plus(LEAD)
                .plusMillis(random.nextLong(contender.poll.toMillis() + 1))
                .truncatedTo(ChronoUnit.MILLIS);
        tables.schedule(sql, "due" + size + "-", size, dueAt);
        sleepUntil(sql, dueAt.minus(COUNT_FROM));
        Counts.reset(sql);
        sleepUntil(sql, dueAt.plus(FIRST_LOOK));
        awaitEffects(sql, size);
        Counts counts = Counts.since(sql);
        return new Burst(contender, open, Effects.read(sql, size, dueAt), counts, idleStatements);
    }

    private static void awaitEffects(Sql sql, int expected) {
        boolean complete = Waiting.until(() -> Effects.distinct(sql) >= expected, LOOK, PATIENCE);
        if (!complete) {
            System.out.println("  not all of " + expected + " fired within " + PATIENCE.toSeconds() + " s");
        }
    }

    static Instant databaseTime(Sql sql) {
        return OffsetDateTime.parse(sql.text("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
                .toInstant();
    }

    static void sleepUntil(Sql sql, Instant databaseInstant) {
        Waiting.sleep(Duration.between(databaseTime(sql), databaseInstant));
    }
}
