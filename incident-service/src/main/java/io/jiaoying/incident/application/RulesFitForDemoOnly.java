package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.service.EmbeddedOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Rule packs for demonstrations must never run where somebody relies on them. */
@ApplicationScoped
public class RulesFitForDemoOnly implements EmbeddedOnly {
    private static final Duration SHORTEST_REAL_LIMIT = Duration.ofMinutes(1);
    private final InstalledRulePacks installed;

    RulesFitForDemoOnly(InstalledRulePacks installed) {
        this.installed = installed;
    }

    @Override
    public List<String> findings() {
        return installed.packs().all().stream()
                .filter(RulesFitForDemoOnly::isForDemo)
                .map(pack -> "rule pack " + pack.key().text() + " is for demonstrations")
                .toList();
    }

    private static boolean isForDemo(RulePack pack) {
        return pack.demo() || pack.rules().stream().anyMatch(RulesFitForDemoOnly::hasLimitInSeconds);
    }

    private static boolean hasLimitInSeconds(ClockRule rule) {
        return rule.timing().limit() != null && rule.timing().limit().compareTo(SHORTEST_REAL_LIMIT) < 0;
    }
}
