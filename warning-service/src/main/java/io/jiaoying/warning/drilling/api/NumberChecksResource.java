package io.jiaoying.warning.drilling.api;

import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.RESOURCE_MANAGER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.drilling.application.CoverageReport;
import io.jiaoying.warning.drilling.application.Drill;
import io.jiaoying.warning.drilling.application.OrderNumberCheck;
import io.jiaoying.warning.drilling.application.ReadDrills;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The monthly check of all numbers 号码核验: coverage, dead numbers, and what was not checked and why. */
@Path("/api/v1/number-checks")
public class NumberChecksResource {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final OrderNumberCheck order;
    private final ReadDrills read;
    private final DrillLists lists;
    private final Idempotency idempotency;
    private final Caller caller;

    NumberChecksResource(
            OrderNumberCheck order, ReadDrills read, DrillLists lists, Idempotency idempotency, Caller caller) {
        this.order = order;
        this.read = read;
        this.lists = lists;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(DUTY_LEADER)
    public Uni<Response> start(@Valid @NotNull NumberCheckBody body) {
        Identity by = caller.identity();
        return idempotency.post(tx -> order.order(tx, by, body.region())
                .map(id -> Response.created(URI.create("/api/v1/number-checks/" + id))
                        .entity(Map.of("id", id))
                        .build()));
    }

    @GET
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, RESOURCE_MANAGER, AUDITOR})
    public Uni<Page<DrillView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region, @Valid @BeanParam PageRequest page) {
        return lists.of(Drill.Kind.NUMBER_CHECK, caller.identity(), region, page);
    }

    /** The report, or as a sheet every number of it. */
    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, RESOURCE_MANAGER, AUDITOR})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoverageReport.class)),
                @Content(mediaType = "text/csv")
            })
    public Uni<Response> coverage(@PathParam("id") UUID id, @Context Request request) {
        Identity by = caller.identity();
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return read.numbers(by, id).map(numbers -> Response.ok(NumbersCsv.of(numbers), CSV.withCharset("UTF-8"))
                    .header("Content-Disposition", "attachment; filename=\"number-check.csv\"")
                    .build());
        }
        return read.coverage(by, id).map(report -> Response.ok(report, MediaType.APPLICATION_JSON_TYPE)
                .build());
    }
}
