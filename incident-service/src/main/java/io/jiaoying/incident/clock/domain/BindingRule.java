package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.EventTypes;
import java.util.List;

/** A rule that binds an incident, and the pack version it stands in. */
public record BindingRule(RulePack pack, ClockRule rule) {

    /** Every rule that binds; laxer ones stay beside stricter ones, they are the legal ceiling. */
    public static List<BindingRule> rulesThatBind(List<RulePack> packs, Circumstances incident) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream().map(rule -> new BindingRule(pack, rule)))
                .filter(binding -> binding.binds(incident))
                .toList();
    }

    private boolean binds(Circumstances incident) {
        return rule.eventTypes().stream().anyMatch(family -> EventTypes.belongsTo(incident.eventType(), family))
                && rule.grades().contains(pack.gradeForRules(rule, incident.grade()))
                && (rule.sensitive().isEmpty() || rule.sensitive().stream().anyMatch(incident.sensitive()::contains));
    }
}
