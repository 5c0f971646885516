package io.jiaoying.warning.auditing.application;

import io.jiaoying.warning.auditing.domain.Audit;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Red in {@code /q/health} and {@code /q/health/well} while a target or an obligation is past due or nobody has looked. Neither readiness nor
 * liveness: every replica sees the same tables, so an orchestrator that acted on it would take all of them out of traffic, or
 * restart them all, just when people are to be called.
 */
@Wellness
@ApplicationScoped
class CallAuditCheck implements HealthCheck {
    private final AuditCalls audits;

    CallAuditCheck(AuditCalls audits) {
        this.audits = audits;
    }

    @Override
    public HealthCheckResponse call() {
        Audit last = audits.last();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("call-audit")
                .withData("graceSeconds", audits.grace().toSeconds());
        if (last == null) {
            return response.down().withData("trouble", "has not looked yet").build();
        }
        response = response.withData("checkedAt", last.at().toString())
                .withData("open", last.open())
                .withData("pastDue", last.pastDue())
                .withData("obligationsPastDue", last.neglected());
        if (!audits.isFresh()) {
            response = response.withData("trouble", "cannot look");
        }
        if (last.pastDue() > 0) {
            response = response.withData("callOuts", AuditCalls.named(last));
        }
        if (last.neglected() > 0) {
            response = response.withData("obligations", AuditCalls.neglects(last));
        }
        return response.status(last.isClean() && audits.isFresh()).build();
    }
}
