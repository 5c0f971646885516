package io.jiaoying.warning.drilling.api;

import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.drilling.application.DrawProof;
import io.jiaoying.warning.drilling.application.Drill;
import io.jiaoying.warning.drilling.application.DrillReport;
import io.jiaoying.warning.drilling.application.ReadDrills;
import io.jiaoying.warning.drilling.application.StartDrill;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Unscripted drills 无脚本演练: random people, called unannounced. */
@Path("/api/v1/drills")
public class DrillsResource {
    private final StartDrill start;
    private final ReadDrills read;
    private final DrillLists lists;
    private final Idempotency idempotency;
    private final Caller caller;

    DrillsResource(StartDrill start, ReadDrills read, DrillLists lists, Idempotency idempotency, Caller caller) {
        this.start = start;
        this.read = read;
        this.lists = lists;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(DUTY_LEADER)
    public Uni<Response> start(@Valid @NotNull DrillBody body) {
        Identity by = caller.identity();
        StartDrill.Wish wish = body.toWish();
        return idempotency.post(
                tx -> start.start(tx, by, wish).map(id -> Response.created(URI.create("/api/v1/drills/" + id))
                        .entity(Map.of("id", id))
                        .build()));
    }

    @GET
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, AUDITOR})
    public Uni<Page<DrillView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region, @Valid @BeanParam PageRequest page) {
        return lists.of(Drill.Kind.UNSCRIPTED, caller.identity(), region, page);
    }

    /** Who answered in what time. */
    @GET
    @Path("/{id}")
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, AUDITOR})
    public Uni<DrillReport> report(@PathParam("id") UUID id) {
        return read.report(caller.identity(), id);
    }

    /** Everything the draw came from. */
    @GET
    @Path("/{id}/draw")
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, AUDITOR})
    public Uni<DrawProof> draw(@PathParam("id") UUID id) {
        return read.proof(caller.identity(), id);
    }
}
