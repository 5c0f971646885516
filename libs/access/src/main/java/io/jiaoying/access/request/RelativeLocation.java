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
        Object given = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (given instanceof URI location && location.isAbsolute() && isOwn(location, request)) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, of(location));
        }
    }

    private static boolean isOwn(URI location, ContainerRequestContext request) {
        return location.getRawAuthority()
                .equals(request.getUriInfo().getBaseUri().getRawAuthority());
    }

    /** Path and query only. */
    public static String of(URI location) {
        String query = location.getRawQuery();
        return query == null ? location.getRawPath() : location.getRawPath() + "?" + query;
    }
}
