package io.jiaoying.service.app;

import io.jiaoying.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A service of nothing but the defaults. */
@Path("/api/v1/probe")
public class ProbeResource {
    private final InstantSource clock;

    ProbeResource(InstantSource clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    public Map<String, Instant> probe() {
        return Map.of("now", clock.instant());
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "must never be seen";
    }

    @POST
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    public String echo(String body) {
        return body;
    }
}
