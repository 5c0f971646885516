package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.deadlines.engine.ReplicaSettings.Tuning;
import java.time.Duration;

/** An engine as it is set up for one column of the tables. */
enum Contender {
    OURS("Jiaoying", "jiaoying", Tuning.TUNED, 10_000, 8, Duration.ZERO),
    OURS_JUST_STARTED("Jiaoying, just started", "jiaoying", Tuning.TUNED, 0, 0, Duration.ZERO),
    OURS_PER_CLOCK("Jiaoying, one INSERT per clock", "jiaoying", Tuning.PER_CLOCK, 10_000, 8, Duration.ZERO),
    DB_SCHEDULER("db-scheduler, tuned", "dbscheduler", Tuning.TUNED, 10_000, 8, Duration.ofMillis(100)),
    DB_SCHEDULER_JUST_STARTED(
            "db-scheduler, tuned, just started", "dbscheduler", Tuning.TUNED, 0, 0, Duration.ofMillis(100)),
    DB_SCHEDULER_DEFAULTS("db-scheduler, defaults", "dbscheduler", Tuning.DEFAULTS, 100, 1, Duration.ofSeconds(10)),
    JOBRUNR("JobRunr, tuned", "jobrunr", Tuning.TUNED, 500, 1, Duration.ofSeconds(5)),
    JOBRUNR_DEFAULTS("JobRunr, defaults", "jobrunr", Tuning.DEFAULTS, 100, 1, Duration.ofSeconds(15)),
    QUARTZ("Quartz, tuned", "quartz", Tuning.TUNED, 300, 1, Duration.ofSeconds(1)),
    QUARTZ_DEFAULTS("Quartz, defaults", "quartz", Tuning.DEFAULTS, 100, 1, Duration.ofSeconds(1));

    final String label;
    final String engine;
    final Tuning tuning;
    /** Clocks that fire before the measured ones, so that the JIT has seen the path: as many for us as for db-scheduler. */
    final int warmUp;

    final int warmUpRounds;
    /** How often it polls: the due instant comes at a random phase of this. */
    final Duration poll;

    Contender(String label, String engine, Tuning tuning, int warmUp, int warmUpRounds, Duration poll) {
        this.label = label;
        this.engine = engine;
        this.tuning = tuning;
        this.warmUp = warmUp;
        this.warmUpRounds = warmUpRounds;
        this.poll = poll;
    }
}
