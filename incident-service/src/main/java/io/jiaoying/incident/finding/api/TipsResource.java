package io.jiaoying.incident.finding.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.finding.application.OpenTip;
import io.jiaoying.incident.finding.application.TakeTip;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
    private final OpenTip openTip;
    private final Idempotency idempotency;
    private final Caller caller;

    TipsResource(TakeTip takeTip, OpenTip openTip, Idempotency idempotency, Caller caller) {
        this.takeTip = takeTip;
        this.openTip = openTip;
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
        return idempotency.post(tx -> takeTip.take(tx, by, told).map(tip -> Response.created(
                        URI.create("/api/v1/tips/" + tip.tip().id()))
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

    @POST
    @Path("/{id}/opening")
    @RolesAllowed({Role.Names.DUTY_LEADER, Role.Names.AUDITOR})
    @Operation(summary = "查看线索原文：写明理由，留痕 · What a tip says, with a reason that is kept")
    public Uni<Response> open(UUID id, @NotNull @Valid OpeningRequest request) {
        Identity by = caller.identity();
        return idempotency.post(
                tx -> openTip.open(tx, by, id, request.reason()).map(words -> Response.ok(new Opened(words))
                        .header("Cache-Control", "no-store")
                        .build()));
    }

    /** Why somebody has to read it. */
    record OpeningRequest(@NotBlank @Size(max = 500) String reason) {}

    /** What was said. */
    record Opened(String words) {
        @Override
        public String toString() {
            return "Opened[…]";
        }
    }
}
