package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.Counts;
import java.util.Map;
import java.util.TreeMap;

/**
 * One measured burst.
 *
 * @param idleStatements per second of the replica while nothing was due; NaN when not watched
 */
record Burst(Contender contender, int open, Effects effects, Counts counts, double idleStatements) {
    double p99Millis() {
        return effects.lateness().p99Millis();
    }

    double statementsPerFiring() {
        return counts.statements() / (double) effects.due();
    }

    Map<String, Object> raw() {
        var raw = new TreeMap<String, Object>();
        raw.put("contender", contender.label);
        raw.put("open", open);
        raw.put("due", effects.due());
        raw.put("lateness", effects.lateness().raw());
        raw.put("earliestMicros", effects.earliestMicros());
        raw.put("early", effects.early());
        raw.put("lost", effects.lost());
        raw.put("doubled", effects.doubled());
        raw.put("statementsPerFiring", statementsPerFiring());
        raw.put("walBytesPerFiring", counts.walBytes() / (double) effects.due());
        raw.put("databaseMillisPerFiring", counts.databaseMillis() / effects.due());
        if (!Double.isNaN(idleStatements)) {
            raw.put("idleStatementsPerSecond", idleStatements);
        }
        return raw;
    }
}
