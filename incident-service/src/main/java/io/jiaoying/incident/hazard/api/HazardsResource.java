package io.jiaoying.incident.hazard.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.api.CursorValues;
import io.jiaoying.incident.api.QueryValues;
import io.jiaoying.incident.hazard.application.AdvanceHazard;
import io.jiaoying.incident.hazard.application.Hazards;
import io.jiaoying.incident.hazard.application.ReadHazards;
import io.jiaoying.incident.hazard.application.RecordHazard;
import io.jiaoying.incident.hazard.domain.HazardKind;
import io.jiaoying.incident.hazard.domain.HazardLevel;
import io.jiaoying.incident.hazard.domain.HazardState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 隐患: known dangers. */
@Path("/api/v1/hazards")
@Tag(name = "隐患 hazards")
public class HazardsResource {
    private static final int SORTED_BY = 2;

    private final RecordHazard record;
    private final AdvanceHazard advance;
    private final ReadHazards read;
    private final Hazards hazards;
    private final Idempotency idempotency;
    private final Caller caller;

    HazardsResource(
            RecordHazard record,
            AdvanceHazard advance,
            ReadHazards read,
            Hazards hazards,
            Idempotency idempotency,
            Caller caller) {
        this.record = record;
        this.advance = advance;
        this.read = read;
        this.hazards = hazards;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The next step, and what is to be said of it. */
    record StepRequest(
            @NotBlank String state,
            @Size(max = 1000) @Nullable String note) {}

    @POST
    @RolesAllowed({Role.Names.REPORTER, Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER, Role.Names.SYSTEM})
    @Operation(summary = "登记一处隐患或危险源 · Record a hazard")
    public Uni<Response> record(@NotNull @Valid HazardRequest request) {
        Identity by = caller.identity();
        RecordHazard.Told told = request.toTold();
        return idempotency.post(tx -> record.take(tx, by, told)
                .map(hazard -> Response.created(URI.create("/api/v1/hazards/" + hazard.id()))
                        .entity(HazardJson.listed(hazard))
                        .build()));
    }

    @POST
    @Path("/{id}/steps")
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "确认、管控、整改、核销 · Take the next step of its closed loop")
    public Uni<Response> step(UUID id, @NotNull @Valid StepRequest request) {
        Identity by = caller.identity();
        HazardState next = HazardState.of(request.state()).orElseThrow(() -> unknown("state", request.state()));
        return idempotency.post(tx -> advance.advance(tx, by, id, next, request.note())
                .map(hazard -> Response.ok(HazardJson.listed(hazard)).build()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.REPORTER,
        Role.Names.DUTY_OFFICER,
        Role.Names.DUTY_LEADER,
        Role.Names.ANALYST,
        Role.Names.ISSUER,
        Role.Names.AUDITOR,
        Role.Names.SYSTEM
    })
    @Operation(summary = "一处隐患及其处置过程 · One hazard and its steps")
    public Uni<HazardJson> read(UUID id) {
        return read.one(caller.identity(), id).map(whole -> HazardJson.of(whole.hazard(), whole.steps()));
    }

    @GET
    @RolesAllowed({
        Role.Names.REPORTER,
        Role.Names.DUTY_OFFICER,
        Role.Names.DUTY_LEADER,
        Role.Names.ANALYST,
        Role.Names.ISSUER,
        Role.Names.AUDITOR,
        Role.Names.SYSTEM
    })
    @Operation(summary = "隐患清单 · Hazards, the latest recorded first")
    public Uni<Page<HazardJson>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("level") @Nullable String level,
            @Valid @BeanParam PageRequest page) {
        int limit = page.limit();
        Optional<Cursor> after = page.after(SORTED_BY);
        var filter = new Hazards.Filter(
                QueryValues.region(region, caller.identity()),
                QueryValues.word("state", state, text -> HazardState.of(text).isPresent()),
                QueryValues.word("kind", kind, text -> HazardKind.of(text).isPresent()),
                QueryValues.word("level", level, text -> HazardLevel.of(text).isPresent()),
                after.map(CursorValues::instant).orElse(null),
                after.map(CursorValues::id).orElse(null),
                page.rows());
        return hazards.list(caller.scope(), filter)
                .map(rows -> Page.of(rows, limit, hazard -> Cursor.of(hazard.recordedAt(), hazard.id()))
                        .map(HazardJson::listed));
    }

    private static Refusal unknown(String field, String value) {
        return Refusal.invalid(field, "未知的值：" + value, "unknown value: " + value);
    }
}
