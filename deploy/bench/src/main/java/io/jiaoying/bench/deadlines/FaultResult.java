package io.jiaoying.bench.deadlines;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a fault did to one burst.
 *
 * @param firedAtStrike effects that were there when it struck
 * @param clockOffSeconds the largest difference between a replica's clock and the database's, as the effects show it
 */
record FaultResult(Contender contender, Fault fault, long firedAtStrike, double clockOffSeconds, Effects effects) {
    Map<String, Object> raw() {
        var raw = new TreeMap<String, Object>();
        raw.put("contender", contender.label);
        raw.put("fault", fault.label);
        raw.put("due", effects.due());
        raw.put("firedAtStrike", firedAtStrike);
        raw.put("clockOffSeconds", clockOffSeconds);
        raw.put("early", effects.early());
        raw.put("lost", effects.lost());
        raw.put("doubled", effects.doubled());
        raw.put("longestGapMillis", effects.gapMillis());
        raw.put("lateness", effects.lateness().raw());
        return raw;
    }
}
