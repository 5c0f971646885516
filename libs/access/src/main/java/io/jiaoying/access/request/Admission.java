package io.jiaoying.access.request;

import io.jiaoying.access.problem.PlainProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only so many POSTs to the named paths be at work at once; the others are told 503 with {@code Retry-After} before
 * their token or body is looked at, so that a flood costs next to nothing and what was let in is answered in time.
 */
@ApplicationScoped
public class Admission {
    /** Before everything else that looks at a request. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

    private final List<String> paths;
    private final int most;
    private final AtomicInteger atWork = new AtomicInteger();

    @Inject
    Admission(
            @ConfigProperty(name = "jiaoying.admission.paths") Optional<List<String>> paths,
            @ConfigProperty(name = "jiaoying.admission.at-once", defaultValue = "64") int most) {
        this.paths = paths.orElse(List.of());
        this.most = most;
    }

    void register(@Observes Router router) {
        paths.forEach(path -> router.route(HttpMethod.POST, path).order(FIRST).handler(this::admit));
    }

    private void admit(RoutingContext context) {
        if (atWork.incrementAndGet() > most) {
            atWork.decrementAndGet();
            PlainProblem.overloaded(context);
            return;
        }
        context.addEndHandler(ended -> atWork.decrementAndGet());
        context.next();
    }
}
