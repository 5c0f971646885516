package io.jiaoying.access.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Answers {@code Location} as a path: a service behind a gateway does not know the name it is reached by. */
@Provider
public class RelativeLocation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI location = response.getLocation();
        URI base = request.getUriInfo().getBaseUri();
        if (location != null
                && location.isAbsolute()
                && location.getRawAuthority().equals(base.getRawAuthority())) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, of(location));
        }
    }

    /** Path and query only. */
    public static String of(URI location) {
        String query = location.getRawQuery();
        return query == null ? location.getRawPath() : location.getRawPath() + "?" + query;
    }
}
