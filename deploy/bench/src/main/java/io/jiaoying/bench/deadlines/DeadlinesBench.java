package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchRun;
import java.util.List;

/** {@code deploy/bench/deadlines [--quick]}. */
public final class DeadlinesBench {
    private static final int USAGE = 2;

    private DeadlinesBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (!given.isEmpty() && !given.equals(List.of("--quick"))) {
            System.err.println("deploy/bench/deadlines [--quick]");
            System.exit(USAGE);
        }
        boolean quick = !given.isEmpty();
        System.exit(BenchRun.run("deadlines", quick, () -> measure(quick)));
    }

    private static BenchRun.Measured measure(boolean quick) {
        try (BenchPostgres server = BenchPostgres.start("deadlines")) {
            var programme = new Programme(new Stage(server), quick);
            Measurements measured = programme.run();
            var raw = measured.raw();
            raw.put("server", server.version());
            raw.put(
                    "peers",
                    "db-scheduler 16.9.0, JobRunr 8.7.0, Quartz 2.5.2; -Xmx512m and 24 connections for each replica");
            raw.put(
                    "margin",
                    "time ratios may miss their goal by the factor "
                            + programme.goals().margin());
            return new BenchRun.Measured(
                    raw, ResultTables.of(measured), programme.goals().findings(measured));
        }
    }
}
