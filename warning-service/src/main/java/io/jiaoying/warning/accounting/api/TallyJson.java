package io.jiaoying.warning.accounting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.accounting.domain.Tally;
import io.jiaoying.warning.calling.domain.CallState;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Targets in figures.
 *
 * @param due who owes an answer: the targets without those removed or called anew
 * @param rate answered of those due; null where nobody is
 * @param late answered only after the ladder had ended
 * @param byState sums to the targets
 * @param byResult sums to the targets
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TallyJson(
        int targets,
        int due,
        int answered,
        @Nullable BigDecimal rate,
        int open,
        int missed,
        int late,
        Map<String, Integer> byState,
        Map<String, Integer> byResult) {

    /** The figures of one region, named. */
    record OfRegion(String region, String name, TallyJson totals) {}

    record OfPost(String post, TallyJson totals) {}

    static TallyJson of(Tally tally) {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (CallState state : CallState.values()) {
            states.put(state.wire(), tally.in(state));
        }
        Map<String, Integer> results = new LinkedHashMap<>();
        for (Result result : Result.values()) {
            results.put(result.wire(), tally.in(result));
        }
        return new TallyJson(
                tally.targets(),
                tally.due(),
                tally.answered(),
                tally.rate().orElse(null),
                tally.open(),
                tally.missed(),
                tally.late(),
                states,
                results);
    }

    static List<OfRegion> byRegion(Function<Cell, String> level, Collection<Cell> cells) {
        return Tally.by(level, cells).entrySet().stream()
                .map(one -> new OfRegion(one.getKey(), Words.place(one.getKey()), of(one.getValue())))
                .toList();
    }

    static List<OfPost> byPost(Collection<Cell> cells) {
        return Tally.by(Cell::post, cells).entrySet().stream()
                .map(one -> new OfPost(one.getKey(), of(one.getValue())))
                .toList();
    }
}
