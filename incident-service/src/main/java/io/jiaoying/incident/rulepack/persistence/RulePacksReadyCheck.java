package io.jiaoying.incident.rulepack.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the published versions are known beside the shipped ones. */
@Readiness
@ApplicationScoped
class RulePacksReadyCheck implements HealthCheck {
    private final LoadedRulePacks loaded;

    RulePacksReadyCheck(LoadedRulePacks loaded) {
        this.loaded = loaded;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rule-packs")
                .status(loaded.complete())
                .withData("versions", loaded.known().size())
                .build();
    }
}
