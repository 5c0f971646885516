package io.jiaoying.bench.deadlines.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How one replica is started.
 *
 * @param database also the name of its role
 * @param clockOffset how wrong this replica's clock is
 */
public record ReplicaSettings(
        String engine,
        Tuning tuning,
        int port,
        String database,
        String password,
        String replica,
        Duration clockOffset) {
    /** The same for every engine. */
    public static final int POOL_SIZE = 24;

    /** How an engine is set up. */
    public enum Tuning {
        DEFAULTS,
        TUNED,
        /** Ours, with one INSERT per deadline instead of one per batch. */
        PER_CLOCK
    }

    static ReplicaSettings of(String... arguments) {
        return new ReplicaSettings(
                arguments[0],
                Tuning.valueOf(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments[3],
                arguments[4],
                arguments[5],
                Duration.parse(arguments[6]));
    }

    public List<String> arguments() {
        return List.of(
                engine, tuning.name(), Integer.toString(port), database, password, replica, clockOffset.toString());
    }

    /** What this replica takes for the time. */
    InstantSource clock() {
        return InstantSource.offset(Clock.systemUTC(), clockOffset);
    }

    boolean tuned() {
        return tuning != Tuning.DEFAULTS;
    }
}
