package io.jiaoying.access.request;

import io.jiaoying.access.problem.PlainProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers 413 as a problem to bodies over 1 MiB, except on the paths that take files, where {@code quarkus.http.limits.max-body-size}
 * is the limit. Runs around Quarkus' own check, which answers without a word.
 */
@ApplicationScoped
public class BodyLimit {
    private static final long USUAL = 1 << 20;
    /** A body up to this much too large is read to its end and thrown away, so that the client gets to see the answer. */
    private static final long PATIENCE = 16 << 20;

    private static final int BEFORE_QUARKUS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final int AFTER_QUARKUS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

    private final long largest;
    private final List<String> largePaths;

    @Inject
    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "1M") MemorySize largest,
            @ConfigProperty(name = "jiaoying.http.large-body-paths") Optional<List<String>> largePaths) {
        this.largest = largest.asLongValue();
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::check);
        router.route().order(AFTER_QUARKUS).handler(this::limitUnannounced);
    }

    private void check(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long length = announced == null ? 0 : Long.parseLong(announced);
        if (length > limitOf(context)) {
            refuse(context, length);
        } else if (context.request().uri().contains("%00")) {
            PlainProblem.invalid(context); // no text of ours holds a NUL, and PostgreSQL stores none
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, long length) {
        if (length <= PATIENCE) {
            context.request().handler(ignored -> {}).endHandler(end -> PlainProblem.tooLarge(context));
            context.request().resume();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.response().endHandler(end -> context.request().connection().close());
        PlainProblem.tooLarge(context);
    }

    /** A body sent in chunks is counted while it is read; Quarkus cuts the connection well beyond our limit. */
    private void limitUnannounced(RoutingContext context) {
        long limit = limitOf(context);
        CurrentRequest.bodyLimit(context, limit);
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit + PATIENCE);
        context.next();
    }

    private long limitOf(RoutingContext context) {
        return largePaths.contains(context.normalizedPath()) ? largest : Math.min(largest, USUAL);
    }
}
