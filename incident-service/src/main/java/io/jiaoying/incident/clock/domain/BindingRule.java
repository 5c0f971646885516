package io.jiaoying.incident.clock.domain;

import java.util.List;
import java.util.Optional;

/**
 * A rule that binds an incident, and the pack version it stands in.
 *
 * @param jurisdiction the region whose rule it is
 * @param legal false for unverified rules, for those that bind only because an unverified table grades the event so, and
 *     for those that bind only because it is sensitive: the sources force the report upward, but no article that was read
 *     sets a limit whose passing would be a verdict
 */
public record BindingRule(RulePack pack, ClockRule rule, String jurisdiction, List<ClockRule> leads, boolean legal) {

    /** Empty when it does not bind. */
    Optional<BindingRule> inThese(Circumstances incident) {
        if (!rule.scope().isAbout(incident)) {
            return Optional.empty();
        }
        Regime regime = pack.regimes().get(rule.scope().regime());
        if (regime == null) {
            return Optional.empty();
        }
        boolean byGrade = rule.scope().grades().contains(regime.gradeForRules(incident));
        boolean binds = byGrade || rule.scope().grades().contains(regime.channel(incident));
        if (!binds || !rule.scope().condition().holds(incident)) {
            return Optional.empty();
        }
        boolean lawful = legal && byGrade && isByLaw(regime, incident);
        return Optional.of(lawful == legal ? this : new BindingRule(pack, rule, jurisdiction, leads, lawful));
    }

    /** Whether it binds whatever an unverified table says. */
    private boolean isByLaw(Regime regime, Circumstances incident) {
        return rule.scope().grades().contains(regime.gradeByLaw(incident))
                && (incident.verdict().isVerified() || rule.scope().condition().holds(incident.byLaw()));
    }

    /** Whether it was born under this rule. */
    boolean isOf(Clock clock) {
        return clock.ruleId().equals(rule.id()) && clock.pack().equals(pack.key());
    }

    boolean isSameRuleAs(BindingRule other) {
        return rule.id().equals(other.rule.id()) && pack.key().equals(other.pack.key());
    }
}
