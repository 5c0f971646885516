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
 * @param neglected how many other things are owed past due and nobody looked; 0 is the only good number
 * @param owed those, or the longest neglected of them
 */
public record Audit(Instant at, int open, int pastDue, List<PastDue> found, int neglected, List<Neglected> owed) {
    public Audit {
        found = List.copyOf(found);
        owed = List.copyOf(owed);
    }

    public boolean isClean() {
        return pastDue == 0 && neglected == 0;
    }

    /** How many of what is listed was neglected in which way. */
    public Map<Neglect, Long> byNeglect() {
        return owed.stream().collect(Collectors.groupingBy(Neglected::neglect, TreeMap::new, Collectors.counting()));
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
