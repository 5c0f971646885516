package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.application.InstalledRulePacks;
import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.domain.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a unit must have reported to the county: from the rule packs in force, never a constant. */
@ApplicationScoped
class ReportingLimit {
    /** What holds for events whose own rules name no limit (493号 art. 9). */
    private static final String OTHERWISE = "production-safety";

    private final InstalledRulePacks installed;

    ReportingLimit(InstalledRulePacks installed) {
        this.installed = installed;
    }

    record Rule(Duration within, String name) {}

    /** The longest legal limit: nobody is suspected while any rule still leaves time. */
    Rule inForce(Instant now, String region, @Nullable String eventType) {
        List<RulePack> packs = installed.packs().inForce(now, region);
        return longest(packs, Objects.requireNonNullElse(eventType, OTHERWISE))
                .or(() -> longest(packs, OTHERWISE))
                .orElseThrow(
                        () -> new IllegalStateException("no rule pack says how soon a unit reports to the county"));
    }

    private static Optional<Rule> longest(List<RulePack> packs, String eventType) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream()
                        .filter(rule -> isUnitToCounty(rule, eventType))
                        .map(rule -> named(pack, rule)))
                .max(Comparator.comparing(Rule::within));
    }

    private static Rule named(RulePack pack, ClockRule rule) {
        return new Rule(
                Objects.requireNonNull(rule.timing().limit()),
                pack.key().text() + "/" + rule.id() + " " + rule.basis().text());
    }

    private static boolean isUnitToCounty(ClockRule rule, String eventType) {
        return rule.verified()
                && rule.timing().limit() != null
                && rule.from().equals("unit")
                && rule.to().equals("county")
                && rule.scope().eventTypes().stream().anyMatch(family -> EventTypes.belongsTo(eventType, family));
    }
}
