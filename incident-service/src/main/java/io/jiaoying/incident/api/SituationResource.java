package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.application.StateSituation;
import io.jiaoying.incident.clock.domain.Situation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who says that a disaster is stable, or that the response has ended. */
@Path("/api/v1/incidents/{id}/situation")
@Tag(name = "报告 incidents")
public class SituationResource {
    private final StateSituation stateSituation;
    private final Idempotency idempotency;
    private final Caller caller;

    SituationResource(StateSituation stateSituation, Idempotency idempotency, Caller caller) {
        this.stateSituation = stateSituation;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The judgements made so far. */
    record SituationJson(
            UUID incidentId,
            @Nullable Instant stableAt,
            @Nullable Instant endedAt) {
        static SituationJson of(UUID id, Situation situation) {
            return new SituationJson(id, situation.stableAt(), situation.endedAt());
        }
    }

    @POST
    @RolesAllowed(Role.Names.DUTY_LEADER)
    @Operation(summary = "认定灾情稳定或处置结束 · Judge the situation stable or ended")
    public Uni<Response> state(UUID id, @NotNull @Valid SituationRequest request) {
        Identity by = caller.identity();
        StateSituation.Stated stated = request.toStated();
        stateSituation.check(stated);
        return idempotency.post(
                tx -> stateSituation.state(tx, by, id, stated).map(now -> Response.ok(SituationJson.of(id, now))
                        .build()));
    }
}
