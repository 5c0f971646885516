package io.jiaoying.incident.merging.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.merging.application.FindRelated;
import io.jiaoying.incident.merging.application.MergeIncidents;
import io.jiaoying.incident.merging.application.UndoMerge;
import io.jiaoying.incident.merging.domain.Related;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports that may be of one incident, and merging them. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "合并 merging")
public class MergingResource {
    private static final int METRES = 2000;
    private static final int FARTHEST = 50_000;
    private static final int MINUTES = 120;
    private static final int LONGEST = 2880;

    private final FindRelated find;
    private final MergeIncidents merge;
    private final UndoMerge undo;
    private final Idempotency idempotency;
    private final Caller caller;

    MergingResource(FindRelated find, MergeIncidents merge, UndoMerge undo, Idempotency idempotency, Caller caller) {
        this.find = find;
        this.merge = merge;
        this.undo = undo;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("/related")
    @RolesAllowed({
        Role.Names.DUTY_OFFICER,
        Role.Names.DUTY_LEADER,
        Role.Names.ANALYST,
        Role.Names.ISSUER,
        Role.Names.AUDITOR
    })
    @Operation(summary = "可能是同一事件的报告 · Reports that may be of the same incident")
    public Uni<RelatedJson> related(
            UUID id,
            @QueryParam("withinMetres") @Nullable String withinMetres,
            @QueryParam("withinMinutes") @Nullable String withinMinutes) {
        var within = new Related.Within(
                number("withinMetres", withinMetres, METRES, FARTHEST),
                number("withinMinutes", withinMinutes, MINUTES, LONGEST));
        return find.find(caller.identity(), id, within).map(found -> RelatedJson.of(id, found));
    }

    @POST
    @Path("/merge")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "并入本事件，双方记录均保留 · Merge another into this one; both keep their histories")
    public Uni<Response> merge(UUID id, @NotNull @Valid MergeRequest request) {
        Identity by = caller.identity();
        return idempotency.post(tx -> merge.merge(tx, by, id, request.mergedId(), request.reason())
                .map(merged -> Response.created(URI.create("/api/v1/incidents/" + id + "/related"))
                        .entity(RelatedJson.MergeJson.of(merged))
                        .build()));
    }

    @POST
    @Path("/merge/undoing")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "撤销合并，双方记录均保留 · Undo a merge; both keep their histories")
    public Uni<Response> undo(UUID id, @NotNull @Valid MergeRequest request) {
        Identity by = caller.identity();
        return idempotency.post(tx -> undo.undo(tx, by, id, request.mergedId(), request.reason())
                .map(undone -> Response.ok(RelatedJson.MergeJson.of(undone)).build()));
    }

    private static int number(String field, @Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
            throw Refusal.invalid(field, "须为 0 到 " + most + " 的整数", "must be a whole number of 0 to " + most);
        }
        return Integer.parseInt(text);
    }
}
