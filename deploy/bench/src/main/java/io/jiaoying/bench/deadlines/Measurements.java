package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.Ratios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything a run has measured, in the order it was measured. */
final class Measurements {
    private final List<Burst> bursts = new ArrayList<>();
    private final List<FaultResult> faults = new ArrayList<>();
    private @Nullable OutageResult outage;

    void add(List<Burst> more) {
        bursts.addAll(more);
    }

    void add(FaultResult result) {
        faults.add(result);
    }

    void set(OutageResult result) {
        outage = result;
    }

    List<Burst> bursts() {
        return bursts;
    }

    List<FaultResult> faults() {
        return faults;
    }

    @Nullable
    OutageResult outage() {
        return outage;
    }

    List<Burst> of(Contender contender, int open, int due) {
        return bursts.stream()
                .filter(each -> each.contender() == contender
                        && each.open() == open
                        && each.effects().due() == due)
                .toList();
    }

    /** Their p99 lateness, pair by pair in the order they were measured. */
    Ratios p99(List<Burst> ours, List<Burst> theirs) {
        var pairs = new ArrayList<Double>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            pairs.add(ours.get(i).p99Millis() / theirs.get(i).p99Millis());
        }
        return new Ratios(pairs);
    }

    Map<String, Object> raw() {
        var raw = new LinkedHashMap<String, Object>();
        raw.put("bursts", bursts.stream().map(Burst::raw).toList());
        raw.put("faults", faults.stream().map(FaultResult::raw).toList());
        OutageResult result = outage;
        if (result != null) {
            raw.put("outage", List.of(result.raw()));
        }
        return raw;
    }
}
