package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.application.HoldEvidence;
import io.jiaoying.outbox.Transactions;
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

/** 证据保全: keeps an incident's personal data from being destroyed. */
@Path("/api/v1/incidents/{id}/evidence-hold")
@Tag(name = "报告 incidents")
@RolesAllowed({Role.Names.AUDITOR, Role.Names.DUTY_LEADER})
public class EvidenceHoldResource {
    private final HoldEvidence holdEvidence;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    EvidenceHoldResource(HoldEvidence holdEvidence, Transactions transactions, Idempotency idempotency, Caller caller) {
        this.holdEvidence = holdEvidence;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "现行的证据保全 · The evidence hold in force")
    public Uni<EvidenceHoldJson> inForce(UUID id) {
        Identity by = caller.identity();
        return transactions
                .inTransaction(tx -> holdEvidence.inForce(tx, by, id))
                .map(EvidenceHoldJson::of);
    }

    @POST
    @Operation(summary = "证据保全：到期不销毁个人信息 · Hold personal data as evidence")
    public Uni<Response> place(UUID id, @NotNull @Valid EvidenceHoldRequest request) {
        Identity by = caller.identity();
        return idempotency.post(
                tx -> holdEvidence.place(tx, by, id, request.reason()).map(hold -> Response.created(
                                URI.create("/api/v1/incidents/" + id + "/evidence-hold"))
                        .entity(EvidenceHoldJson.of(hold))
                        .build()));
    }

    @POST
    @Path("/release")
    @Operation(summary = "解除证据保全 · Release the hold")
    public Uni<Response> release(UUID id, @NotNull @Valid EvidenceHoldRequest request) {
        Identity by = caller.identity();
        return idempotency.post(tx -> holdEvidence
                .release(tx, by, id, request.reason())
                .map(hold -> Response.ok(EvidenceHoldJson.of(hold)).build()));
    }
}
