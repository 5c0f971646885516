package io.jiaoying.warning.issuing.api;

import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.warning.issuing.application.ApproveWarning;
import io.jiaoying.warning.issuing.application.CancelWarning;
import io.jiaoying.warning.issuing.application.ConcludedAssessments;
import io.jiaoying.warning.issuing.application.DraftWarning;
import io.jiaoying.warning.issuing.application.UpdateWarning;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 预警: what changes a warning. */
@Path("/api/v1/warnings")
public class WarningResource {
    private final DraftWarning draft;
    private final ApproveWarning approve;
    private final UpdateWarning update;
    private final CancelWarning cancel;
    private final ConcludedAssessments concluded;
    private final Idempotency idempotency;
    private final Caller caller;

    WarningResource(
            DraftWarning draft,
            ApproveWarning approve,
            UpdateWarning update,
            CancelWarning cancel,
            ConcludedAssessments concluded,
            Idempotency idempotency,
            Caller caller) {
        this.draft = draft;
        this.approve = approve;
        this.update = update;
        this.cancel = cancel;
        this.concluded = concluded;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, ISSUER})
    public Uni<Response> draft(@Valid @NotNull WarningBody body) {
        Identity by = caller.identity();
        UUID assessmentId = body.assessmentId();
        if (assessmentId == null) {
            WarningContent content = body.toContent();
            return idempotency.post(tx -> draft.draft(tx, by, content).map(WarningResource::created));
        }
        return idempotency.post(tx -> concluded
                .of(tx, assessmentId)
                .chain(found ->
                        draft.draft(tx, by, body.takingOver(found.orElse(null)).toContent()))
                .map(WarningResource::created));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(ISSUER)
    public Uni<Response> approve(@PathParam("id") UUID id, @Valid @Nullable ApprovalBody body) {
        Identity by = caller.identity();
        String note = body == null ? null : body.note();
        return idempotency.post(tx -> approve.approve(tx, by, id, note).map(WarningResource::ok));
    }

    @POST
    @Path("/{id}/update")
    @RolesAllowed(ISSUER)
    public Uni<Response> update(@PathParam("id") UUID id, @Valid @NotNull UpdateBody body) {
        Identity by = caller.identity();
        return idempotency.post(tx -> update.update(tx, by, id, body::applyTo).map(WarningResource::ok));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(ISSUER)
    public Uni<Response> cancel(@PathParam("id") UUID id, @Valid @Nullable CancellationBody body) {
        Identity by = caller.identity();
        String reason = body == null ? CancellationBody.LIFTED : body.reasonOrDefault();
        boolean mistaken = body != null && body.isRecall();
        return idempotency.post(
                tx -> cancel.cancel(tx, by, id, reason, mistaken).map(WarningResource::ok));
    }

    private static Response created(Warning warning) {
        return Response.created(URI.create("/api/v1/warnings/" + warning.id()))
                .entity(WarningView.of(warning))
                .build();
    }

    private static Response ok(Warning warning) {
        return Response.ok(WarningView.of(warning)).build();
    }
}
