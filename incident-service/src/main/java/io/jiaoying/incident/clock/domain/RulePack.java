package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.SensitiveTag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A dated version of a body of rules.
 *
 * @param regions administrative codes it holds for, {@code *} for the whole country
 * @param regimes grades of each regime it uses
 * @param tags sensitive tags that exist because of this pack
 * @param demo limits in seconds for demonstrations, never law
 */
public record RulePack(
        String id,
        String version,
        String title,
        Instant effectiveFrom,
        String approvedBy,
        boolean demo,
        List<String> regions,
        Map<String, List<Grade>> regimes,
        List<SensitiveTag> tags,
        List<ClockRule> rules) {

    public PackVersion key() {
        return new PackVersion(id, version);
    }

    public boolean isInForceAt(Instant instant) {
        return !effectiveFrom.isAfter(instant);
    }

    public boolean holdsIn(String region) {
        return regions.stream().anyMatch(code -> code.equals("*") || region.startsWith(code));
    }

    /** For choosing rules, what is not graded yet counts as the lowest grade of the rule's regime. */
    Grade gradeForRules(ClockRule rule, Grade grade) {
        if (grade != Grade.UNGRADED) {
            return grade;
        }
        return regimes.getOrDefault(rule.regime(), List.of()).stream()
                .min(Comparator.naturalOrder())
                .orElse(grade);
    }
}
