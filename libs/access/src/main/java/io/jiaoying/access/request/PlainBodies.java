package io.jiaoying.access.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@link BodyReading} out of the way of bodies that need neither counting (their length was announced, and checked by
 * {@link BodyLimit}) nor hashing (no {@code Idempotency-Key}): reading through an interceptor looks the method's annotations
 * up anew for every request.
 */
@Provider
public class PlainBodies implements ContainerRequestFilter {
    private final CurrentRequest current;

    @Inject
    PlainBodies(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (isPlain()
                && context instanceof ResteasyReactiveContainerRequestContext reactive
                && reactive.getServerRequestContext() instanceof ResteasyReactiveRequestContext request
                && isOursAlone(request.getReaderInterceptors())) {
            request.setReaderInterceptors(null);
        }
    }

    private boolean isPlain() {
        return current.header(HttpHeaders.CONTENT_LENGTH).isPresent()
                && current.header("Idempotency-Key").isEmpty();
    }

    private static boolean isOursAlone(ReaderInterceptor @Nullable [] interceptors) {
        return interceptors != null && interceptors.length == 1;
    }
}
