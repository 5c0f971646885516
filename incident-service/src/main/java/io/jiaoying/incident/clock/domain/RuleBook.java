package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.EventType;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grading;
import io.jiaoying.incident.domain.GradingTable;
import io.jiaoying.incident.domain.Levels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions an incident lives under, made ready once for every incident that shares them. */
public final class RuleBook {
    private final List<RulePack> packs;
    private final Grading grading;
    private final Map<String, List<BindingRule>> rulesById;
    private final List<BindingRule> inForceHere;
    private final Map<String, List<BindingRule>> inForceHereByType;
    private final List<ClockRule> lookedAtAgain;
    /** A place with the levels of every place that shares the book. */
    private final String region;

    private RuleBook(List<RulePack> packs, Grading grading, List<BindingRule> rules, String region) {
        this.packs = packs;
        this.grading = grading;
        this.region = region;
        this.rulesById =
                rules.stream().collect(Collectors.groupingBy(rule -> rule.rule().id()));
        this.inForceHere = rules.stream()
                .filter(rule -> rule.pack().holdsIn(region) && isOwedHere(rule))
                .toList();
        this.inForceHereByType = EventTypes.ALL.stream()
                .collect(Collectors.toMap(EventType::code, type -> rulesAbout(type.code(), inForceHere)));
        this.lookedAtAgain = inForceHere.stream()
                .map(BindingRule::rule)
                .filter(rule -> rule.scope().lookAgainAfter() != null)
                .toList();
    }

    /** @param region where the incident is */
    public static RuleBook of(List<RulePack> packs, String region) {
        return new RuleBook(
                List.copyOf(packs),
                grading(packs),
                packs.stream()
                        .flatMap(pack -> pack.rules().stream().map(rule -> binding(pack, rule, region)))
                        .toList(),
                region);
    }

    private static BindingRule binding(RulePack pack, ClockRule rule, String region) {
        return new BindingRule(
                pack,
                new StandIns(pack, region).asOwed(rule),
                pack.jurisdictionOver(region).orElse(RulePack.WHOLE_COUNTRY),
                new StandIns(pack, region).leadsOf(rule),
                rule.verified());
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

    /**
     * Every rule that binds where the incident is; those of a place it was corrected away from bind no more, their clocks
     * stay. Laxer ones stay beside stricter ones, they are the legal ceiling.
     */
    public List<BindingRule> rulesThatBind(Circumstances incident) {
        String type = incident.eventType();
        return Objects.requireNonNullElseGet(inForceHereByType.get(type), () -> rulesAbout(type, inForceHere)).stream()
                .flatMap(rule -> rule.inThese(incident).stream())
                .toList();
    }

    private static List<BindingRule> rulesAbout(String eventType, List<BindingRule> rules) {
        return rules.stream()
                .filter(binding -> binding.rule().scope().isAboutType(eventType))
                .toList();
    }

    /** So long after its occurrence time alone may make rules bind an event of this type. */
    public Set<Duration> looksAgainAfter(String eventType) {
        return lookedAtAgain.stream()
                .filter(rule -> rule.scope().isAboutType(eventType))
                .map(rule -> Objects.requireNonNull(rule.scope().lookAgainAfter()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rule a clock was born under. */
    public Optional<BindingRule> ruleOf(Clock clock) {
        return rulesById.getOrDefault(clock.ruleId(), List.of()).stream()
                .filter(binding -> binding.isOf(clock))
                .findFirst();
    }

    /** Whether there is a level here that owes it; a question from above, which no rule asks, needs both its levels. */
    boolean isOwedHere(Clock clock) {
        return ruleOf(clock).map(this::isOwedHere).orElseGet(() -> isHere(clock.from()) && isHere(clock.to()));
    }

    private boolean isOwedHere(BindingRule binding) {
        return binding.pack()
                .rule(binding.rule().id())
                .filter(new StandIns(binding.pack(), region)::isOwed)
                .isPresent();
    }

    private boolean isHere(String level) {
        return Levels.standingFor(level, region).equals(level);
    }
}
