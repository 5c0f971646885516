package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.FlagRule;
import io.jiaoying.incident.domain.GradingTable;
import io.jiaoying.incident.domain.SensitiveTag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated version of a body of rules; never changed once it exists.
 *
 * @param regions administrative codes it holds for, {@code *} for the whole country
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
        Map<String, Regime> regimes,
        List<SensitiveTag> tags,
        List<GradingTable> grading,
        List<FlagRule> flags,
        List<ClockRule> rules) {
    public static final String WHOLE_COUNTRY = "*";

    public PackVersion key() {
        return new PackVersion(id, version);
    }

    public boolean isInForceAt(Instant instant) {
        return !effectiveFrom.isAfter(instant);
    }

    public boolean holdsIn(String region) {
        return jurisdictionOver(region).isPresent();
    }

    /** The most specific of its regions that covers this one. */
    public Optional<String> jurisdictionOver(String region) {
        return regions.stream()
                .filter(code -> code.equals(WHOLE_COUNTRY) || region.startsWith(code))
                .max(Comparator.comparingInt(RulePack::specificity));
    }

    /** Digits of the code; the whole country is the least specific. */
    public static int specificity(String jurisdiction) {
        return jurisdiction.equals(WHOLE_COUNTRY) ? 0 : jurisdiction.length();
    }

    public Optional<ClockRule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** The rules whose report must be made before this one begins; none for most. */
    public List<ClockRule> leadsOf(ClockRule rule) {
        return rules.stream()
                .filter(lead -> lead.followOn().contains(rule.id()))
                .toList();
    }
}
