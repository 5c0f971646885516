package io.jiaoying.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What is to be written down; the timeline adds its number and hashes.
 *
 * @param kind kebab-case, e.g. {@code report-added}
 * @param actor party who did it (subject id or {@code system}), never a person's name or number
 * @param at when it happened, kept to the microsecond as PostgreSQL does
 * @param knownAt when this system learnt of it
 * @param refs ids and codes of what it is about; no personal data, which the law may have destroyed
 */
public record TimelineDraft(String kind, String actor, Instant at, Instant knownAt, Map<String, String> refs) {
    public TimelineDraft {
        at = at.truncatedTo(ChronoUnit.MICROS);
        knownAt = knownAt.truncatedTo(ChronoUnit.MICROS);
        refs = Map.copyOf(refs);
    }
}
