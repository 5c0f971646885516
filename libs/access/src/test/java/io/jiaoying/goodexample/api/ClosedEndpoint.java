package io.jiaoying.goodexample.api;

import io.jiaoying.goodexample.domain.Rule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.List;

/** Not a resource (no path): only an example of what the rules let pass. */
public class ClosedEndpoint {
    @GET
    @RolesAllowed("auditor")
    public Rule rule() {
        return new Rule(null, List.of());
    }
}
