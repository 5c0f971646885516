package io.jiaoying.incident.verdict.api;

import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.verdict.domain.Tally;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clocks by state.
 *
 * @param rate of those due, reported in time; null while nothing was due
 */
record TallyJson(long clocks, long due, @Nullable BigDecimal rate, Map<String, Long> byState) {
    static TallyJson of(Tally tally) {
        Map<String, Long> byState = new LinkedHashMap<>();
        for (ClockState state : ClockState.values()) {
            byState.put(state.wire(), tally.in(state));
        }
        return new TallyJson(tally.clocks(), tally.due(), tally.rate().orElse(null), byState);
    }
}
