package io.jiaoying.incident.verdict.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of one standing, however one wants to add them up. */
public record Section(List<ClockCount> counts) {
    private static final Comparator<Obligation> BY_NAME = Comparator.comparing(Obligation::packId)
            .thenComparing(Obligation::packVersion)
            .thenComparing(Obligation::ruleId)
            .thenComparing(Obligation::toString);

    /** One rule in one area. */
    public record Line(String area, Obligation obligation, Tally tally) {}

    public static Section of(Standing standing, Collection<ClockCount> all) {
        return new Section(
                all.stream().filter(count -> count.standing() == standing).toList());
    }

    public Tally total() {
        return Tally.of(counts);
    }

    public Map<String, Tally> byArea() {
        return by(ClockCount::area, Comparator.naturalOrder());
    }

    public Map<Obligation, Tally> byRule() {
        return by(ClockCount::obligation, BY_NAME);
    }

    public List<Line> lines() {
        Comparator<Line> order = Comparator.comparing(Line::area).thenComparing(Line::obligation, BY_NAME);
        return by(count -> List.<Object>of(count.area(), count.obligation()), Comparator.comparing(Object::toString))
                .entrySet()
                .stream()
                .map(entry -> new Line(
                        (String) entry.getKey().get(0),
                        (Obligation) entry.getKey().get(1),
                        entry.getValue()))
                .sorted(order)
                .toList();
    }

    private <K> Map<K, Tally> by(Function<ClockCount, K> key, Comparator<? super K> order) {
        Map<K, Tally> tallies = new TreeMap<>(order);
        counts.stream().collect(Collectors.groupingBy(key)).forEach((k, group) -> tallies.put(k, Tally.of(group)));
        return tallies;
    }
}
