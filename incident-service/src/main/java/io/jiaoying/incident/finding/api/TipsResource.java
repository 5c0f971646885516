package io.jiaoying.incident.finding.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.finding.application.TakeTip;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others say happened. */
@Path("/api/v1/tips")
@Tag(name = "线索 tips")
public class TipsResource {
    private final TakeTip takeTip;
    private final Idempotency idempotency;
    private final Caller caller;

    TipsResource(TakeTip takeTip, Idempotency idempotency, Caller caller) {
        this.takeTip = takeTip;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.REPORTER, Role.Names.DUTY_OFFICER})
    @Operation(summary = "群众、110、119、120、媒体、卫星线索 · A tip from outside the reporting chain")
    public Uni<Response> take(@NotNull @Valid TipRequest request) {
        Identity by = caller.identity();
        TakeTip.Told told = request.toTold();
        by.requireRegion(told.region());
        return idempotency.post(
                tx -> takeTip.take(tx, by, told).map(tip -> Response.created(URI.create("/api/v1/tips/" + tip.id()))
                        .entity(TipJson.of(tip))
                        .build()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.SYSTEM,
        Role.Names.REPORTER,
        Role.Names.DUTY_OFFICER,
        Role.Names.DUTY_LEADER,
        Role.Names.AUDITOR
    })
    @Operation(summary = "一条线索 · One tip")
    public Uni<TipJson> read(UUID id) {
        return takeTip.read(caller.identity(), id).map(TipJson::of);
    }
}
