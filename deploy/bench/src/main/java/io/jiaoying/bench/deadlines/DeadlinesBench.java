package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchRun;
import java.util.List;
import java.util.Optional;

/** {@code deploy/bench/deadlines [--quick | --faults]}. */
public final class DeadlinesBench {
    private static final int USAGE = 2;

    private DeadlinesBench() {}

    public static void main(String[] arguments) {
        Optional<Mode> mode = Mode.of(List.of(arguments));
        if (mode.isEmpty()) {
            System.err.println("deploy/bench/deadlines [--quick | --faults]");
            System.exit(USAGE);
        }
        System.exit(run(mode.get()));
    }

    private static int run(Mode mode) {
        return BenchRun.run("deadlines", mode.word(), mode.needsQuiet(), () -> measure(mode));
    }

    private static BenchRun.Measured measure(Mode mode) {
        try (BenchPostgres server = BenchPostgres.start("deadlines")) {
            var programme = new Programme(new Stage(server), mode);
            Measurements measured = programme.run();
            var raw = measured.raw();
            raw.put("server", server.version());
            raw.put(
                    "peers",
                    "db-scheduler 16.9.0, JobRunr 8.7.0, Quartz 2.5.2; -Xmx512m and 24 connections for each replica");
            raw.put("quietMachine", mode.needsQuiet() ? "yes" : "not asked for, times are those of a busy one");
            raw.put("margin", "time ratios may miss their goal by the factor " + mode.margin);
            return new BenchRun.Measured(
                    raw,
                    ResultTables.of(measured),
                    new Goals(mode.open, mode.margin, mode.needsQuiet()).findings(measured));
        }
    }
}
