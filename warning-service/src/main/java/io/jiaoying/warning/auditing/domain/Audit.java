package io.jiaoying.warning.auditing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one look at the tables found.
 *
 * @param at when it looked, by the database's clock
 * @param open how many targets were open
 * @param pastDue how many of them were past due; 0 is the only good number
 * @param found those past due, or the longest overdue of them when they are too many to list
 */
public record Audit(Instant at, int open, int pastDue, List<PastDue> found) {
    public Audit {
        found = List.copyOf(found);
    }

    public boolean isClean() {
        return pastDue == 0;
    }

    /** The call-outs concerned, each with how many targets were found with which fault. */
    public Map<UUID, String> byCallOut() {
        Map<UUID, Map<Fault, Long>> counts = found.stream()
                .collect(Collectors.groupingBy(
                        PastDue::callOutId,
                        TreeMap::new,
                        Collectors.groupingBy(PastDue::fault, TreeMap::new, Collectors.counting())));
        Map<UUID, String> words = new TreeMap<>();
        counts.forEach((callOut, faults) -> words.put(
                callOut,
                faults.entrySet().stream()
                        .map(one -> one.getKey().wire() + " " + one.getValue())
                        .collect(Collectors.joining(", "))));
        return words;
    }
}
