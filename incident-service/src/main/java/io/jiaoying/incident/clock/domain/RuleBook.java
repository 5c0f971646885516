package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.EventType;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grading;
import io.jiaoying.incident.domain.GradingTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The versions an incident lives under, made ready once for every incident that shares them. */
public final class RuleBook {
    private final List<RulePack> packs;
    private final Grading grading;
    private final List<BindingRule> rules;
    private final Map<String, List<BindingRule>> rulesByType;

    private RuleBook(List<RulePack> packs, Grading grading, List<BindingRule> rules) {
        this.packs = packs;
        this.grading = grading;
        this.rules = rules;
        this.rulesByType =
                EventTypes.ALL.stream().collect(Collectors.toMap(EventType::code, type -> rulesAbout(type.code())));
    }

    private List<BindingRule> rulesAbout(String eventType) {
        return rules.stream()
                .filter(binding -> binding.rule().scope().isAbout(eventType))
                .toList();
    }

    /** @param region where the incident is */
    public static RuleBook of(List<RulePack> packs, String region) {
        return new RuleBook(
                List.copyOf(packs),
                grading(packs),
                packs.stream()
                        .flatMap(pack -> pack.rules().stream()
                                .map(rule -> new BindingRule(
                                        pack,
                                        rule,
                                        pack.jurisdictionOver(region).orElse(RulePack.WHOLE_COUNTRY),
                                        pack.leadsOf(rule),
                                        rule.verified())))
                        .toList());
    }

    private static Grading grading(List<RulePack> packs) {
        List<GradingTable> tables =
                packs.stream().flatMap(pack -> pack.grading().stream()).toList();
        return tables.isEmpty()
                ? Grading.BEFORE_PACKS_CARRIED_TABLES
                : new Grading(
                        tables,
                        packs.stream().flatMap(pack -> pack.flags().stream()).toList());
    }

    public List<RulePack> packs() {
        return packs;
    }

    public Grading grading() {
        return grading;
    }

    /** Every rule that binds; laxer ones stay beside stricter ones, they are the legal ceiling. */
    public List<BindingRule> rulesThatBind(Circumstances incident) {
        String type = incident.eventType();
        return Objects.requireNonNullElseGet(rulesByType.get(type), () -> rulesAbout(type)).stream()
                .flatMap(rule -> rule.inThese(incident).stream())
                .toList();
    }

    /** The rule a clock was born under. */
    public Optional<BindingRule> ruleOf(Clock clock) {
        return rules.stream()
                .filter(binding -> binding.rule().id().equals(clock.ruleId())
                        && binding.pack().key().equals(clock.pack()))
                .findFirst();
    }
}
