package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.application.AcknowledgeTransmission;
import io.jiaoying.incident.application.IncidentQueries;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports upward and their receipts. */
@Path("/api/v1/transmissions")
@Tag(name = "上报 transmissions")
public class TransmissionsResource {
    private final AcknowledgeTransmission acknowledge;
    private final IncidentQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;

    TransmissionsResource(
            AcknowledgeTransmission acknowledge, IncidentQueries queries, Idempotency idempotency, Caller caller) {
        this.acknowledge = acknowledge;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.REPORTER,
        Role.Names.DUTY_OFFICER,
        Role.Names.DUTY_LEADER,
        Role.Names.ANALYST,
        Role.Names.ISSUER,
        Role.Names.RESOURCE_MANAGER,
        Role.Names.AUDITOR,
        Role.Names.RULES_ADMIN,
        Role.Names.SYSTEM
    })
    @Operation(summary = "一次上报 · One report upward")
    public Uni<TransmissionJson> read(UUID id) {
        Identity by = caller.identity();
        return queries.transmission(id).map(found -> {
            var details = found.orElseThrow(() -> AcknowledgeTransmission.unknown(id));
            by.requireRegion(details.transmission().region());
            return TransmissionJson.of(details);
        });
    }

    @POST
    @Path("/{id}/receipt")
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    @Operation(summary = "回执（接收方值班员） · Receipt by the receiving side")
    public Uni<Response> acknowledge(UUID id) {
        Identity by = caller.identity();
        return idempotency.post(
                tx -> acknowledge.acknowledge(tx, by, id).map(receipted -> Response.ok(TransmissionJson.of(receipted))
                        .build()));
    }
}
