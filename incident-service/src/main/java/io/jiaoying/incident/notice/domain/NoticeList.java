package io.jiaoying.incident.notice.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A dated version of a list of who is told; shipped versions are never edited, so an incident keeps those it began with. */
public record NoticeList(String id, String version, Instant effectiveFrom, List<NoticeRule> rules) {

    /** The rules of every list, each in its newest version in force then. */
    public static List<NoticeRule> rulesInForce(List<NoticeList> all, Instant instant) {
        var newest = new TreeMap<String, NoticeList>();
        all.stream()
                .filter(list -> !list.effectiveFrom().isAfter(instant))
                .sorted(Comparator.comparing(NoticeList::effectiveFrom))
                .forEach(list -> newest.put(list.id(), list));
        return newest.values().stream().flatMap(list -> list.rules().stream()).toList();
    }
}
