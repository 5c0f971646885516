package io.jiaoying.bench.deadlines;

import java.util.Locale;

/** The figures as tables for people. */
final class ResultTables {
    private static final String BURSTS = """
            | engine | open | due | first ms | p50 ms | p99 ms | max ms | early | lost | doubled | statements/firing | WAL B/firing | idle statements/s |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
            """;
    private static final String FAULTS = """

            | engine | fault | due | fired when it struck | early | lost | doubled | longest gap ms | max ms |
            | --- | --- | --: | --: | --: | --: | --: | --: | --: |
            """;

    private ResultTables() {}

    static String of(Measurements all) {
        var page = new StringBuilder();
        if (!all.bursts().isEmpty()) {
            page.append(BURSTS);
            all.bursts().forEach(each -> page.append(row(each)));
        }
        if (!all.faults().isEmpty()) {
            page.append(FAULTS);
            all.faults().forEach(each -> page.append(row(each)));
        }
        OutageResult outage = all.outage();
        return outage == null ? page.toString() : page.append(line(outage)).toString();
    }

    private static String row(Burst burst) {
        Effects effects = burst.effects();
        return format(
                "| %s | %,d | %,d | %.0f | %.0f | %.0f | %.0f | %d | %d | %d | %.4f | %.0f | %s |%n",
                burst.contender().label,
                burst.open(),
                effects.due(),
                effects.earliestMicros() / 1000.0,
                effects.lateness().millisAt(50),
                burst.p99Millis(),
                effects.lateness().maxMillis(),
                effects.early(),
                effects.lost(),
                effects.doubled(),
                burst.statementsPerFiring(),
                burst.counts().walBytes() / (double) effects.due(),
                Double.isNaN(burst.idleStatements()) ? "" : format("%.2f", burst.idleStatements()));
    }

    private static String row(FaultResult result) {
        Effects effects = result.effects();
        return format(
                "| %s | %s | %,d | %,d | %d | %d | %d | %.0f | %.0f |%n",
                result.contender().label,
                result.fault().label,
                effects.due(),
                result.firedAtStrike(),
                effects.early(),
                effects.lost(),
                effects.doubled(),
                effects.gapMillis(),
                effects.lateness().maxMillis());
    }

    private static String line(OutageResult outage) {
        return format(
                "%nPostgreSQL away for 60 s across %,d due clocks: first effect %.0f ms after it was back, caught up in"
                        + " %.0f ms; one bare UPDATE of as many rows %.0f ms (ratio %.2f). %,d marked as fired late,"
                        + " early %d, lost %d, doubled %d.%n",
                outage.effects().due(),
                outage.firstMillis(),
                outage.workingMillis(),
                outage.bareMillis(),
                outage.rate(),
                outage.seenLate(),
                outage.effects().early(),
                outage.effects().lost(),
                outage.effects().doubled());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
