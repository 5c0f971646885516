package io.jiaoying.incident.notice.domain;

import io.jiaoying.incident.domain.Levels;
import java.util.List;
import java.util.Set;

/**
 * Levels a report upward passes over. The law allows it (493号 art. 10, 突发事件应对法 art. 17); whoever was passed over is told.
 */
public final class SkippedLevels {
    /** 493号 art. 9: a unit reports to the county; a township is no hop of that chain. */
    private static final List<String> CHAIN = List.of("unit", "county", "city", "province", "ministry");

    private static final String TOWNSHIP = "township";

    private SkippedLevels() {}

    /** The levels between the two that exist where the incident is and that nothing has reached yet. */
    public static List<String> between(String from, String to, Set<String> reached, String region) {
        int start = CHAIN.indexOf(from.equals(TOWNSHIP) ? "unit" : from);
        int end = CHAIN.indexOf(to);
        return start < 0 || end <= start
                ? List.of()
                : CHAIN.subList(start + 1, end).stream()
                        .filter(level -> level.equals(Levels.standingFor(level, region)) && !reached.contains(level))
                        .toList();
    }
}
