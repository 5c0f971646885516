package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.resource.application.OpenMatters;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /regions}: the administrative units, whose names are public, and what is going on in the caller's own. */
@Path("/api/v1/regions")
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
public class RegionsResource {
    private final OpenMatters matters;
    private final Caller caller;

    RegionsResource(OpenMatters matters, Caller caller) {
        this.matters = matters;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "下级区划 Units directly beneath one, or the provinces")
    public Page<RegionView> list(@QueryParam("parent") @KnownRegion @Nullable String parent) {
        List<Region> units =
                parent == null ? Regions.get().provinces() : Regions.get().children(parent);
        return new Page<>(units.stream().map(RegionView::of).toList(), null);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "区划与正在发生的事 One unit and what is going on there")
    public Uni<RegionView.WithMatters> one(@PathParam("code") @KnownRegion String code) {
        caller.requireRegion(code);
        RegionView region = RegionView.of(Regions.get().find(code).orElseThrow());
        return matters.countIn(code).map(open -> RegionView.WithMatters.of(region, open));
    }
}
