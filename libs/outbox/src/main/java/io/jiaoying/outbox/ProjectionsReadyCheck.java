package io.jiaoying.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until every consumed topic has been read up to where it ended when the service started. */
@Readiness
@ApplicationScoped
public class ProjectionsReadyCheck implements HealthCheck {
    private final ProjectionsCatchUp catchUp;

    public ProjectionsReadyCheck(ProjectionsCatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("projections").status(catchUp.caughtUp());
        return catchUp.caughtUp()
                ? response.build()
                : response.withData("behind", String.join(" ", catchUp.behind()))
                        .build();
    }
}
