package io.jiaoying.bench.deadlines;

import java.util.Map;
import java.util.TreeMap;

/**
 * How an outage was made up for.
 *
 * @param bareMillis one UPDATE … RETURNING of as many rows
 * @param workingMillis from the first effect to the last commit; NaN when some never came
 * @param firstMillis from the database's return to the first effect
 * @param seenLate deadlines that were marked as fired late
 */
record OutageResult(Effects effects, double bareMillis, double workingMillis, double firstMillis, long seenLate) {
    /** 1 means as fast as the bare UPDATE. */
    double rate() {
        return Double.isNaN(workingMillis) ? 0 : bareMillis / workingMillis;
    }

    Map<String, Object> raw() {
        var raw = new TreeMap<String, Object>();
        raw.put("due", effects.due());
        raw.put("bareUpdateMillis", bareMillis);
        raw.put("catchUpMillis", workingMillis);
        raw.put("firstEffectAfterReturnMillis", firstMillis);
        raw.put("seenLate", seenLate);
        raw.put("early", effects.early());
        raw.put("lost", effects.lost());
        raw.put("doubled", effects.doubled());
        return raw;
    }
}
