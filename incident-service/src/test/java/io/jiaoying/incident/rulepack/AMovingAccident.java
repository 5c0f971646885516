package io.jiaoying.incident.rulepack;

import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.EarlierReports;
import io.jiaoying.incident.clock.domain.KeptClocks;
import io.jiaoying.incident.clock.domain.NewClocks;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An event with ten dead that is corrected to have happened elsewhere, and the clocks it has gathered. */
abstract class AMovingAccident extends AGrowingAccident {
    private final Set<PackVersion> versions = new LinkedHashSet<>();
    private String type = "production-safety.hazmat";
    private RuleBook here = book;
    private List<BindingRule> bound = List.of();

    void begin(String eventType, String region, Instant now) {
        type = eventType;
        clocks.clear();
        versions.clear();
        bound = List.of();
        move(region, now);
    }

    /** @param sent reports upward that the new place's province had */
    void move(String region, Instant now, Transmission... sent) {
        packs.bookFor(OCCURRED, region).packs().stream().map(RulePack::key).forEach(versions::add);
        here = packs.bookOf(versions, region);
        Circumstances facts = facts(now);
        var owed = new Obligations(here, facts, moments(), now);
        var earlier = new EarlierReports(List.of(sent));
        List<Clock> current = KeptClocks.of(owed, clocks, earlier).asTheyStand();
        UnaryOperator<List<Clock>> arising = known -> owed.arising(INCIDENT, known, UUID::randomUUID);
        var first = new ArrayList<>(arising.apply(current));
        first.addAll(owed.repetition().resuming(bound, current, UUID::randomUUID));
        NewClocks fresh = NewClocks.of(arising, current, first, earlier);
        clocks.clear();
        clocks.addAll(current);
        clocks.addAll(fresh.asTheyStand());
        bound = here.rulesThatBind(facts);
    }

    private Circumstances facts(Instant now) {
        Figures figures = Figures.of(new Casualties(10, null, null, null, null, null, null), null);
        return Circumstances.ongoing(
                type,
                here.grading().verdict(type, figures, List.of()),
                figures,
                List.of(),
                false,
                Duration.between(OCCURRED, now));
    }

    /** The last clock of the rule. */
    Clock last(String rule) {
        return clocks.stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
