package io.jiaoying.access.request;

import io.jiaoying.access.problem.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTTP request being served, as far as the other packages need it. */
@ApplicationScoped
public class CurrentRequest {
    private static final String BODY_LIMIT = CurrentRequest.class.getName() + ".bodyLimit";
    private static final String BODY_HASH = CurrentRequest.class.getName() + ".bodyHash";

    private final CurrentVertxRequest current;

    @Inject
    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Chinese when no request is being served. */
    public Language language() {
        RoutingContext context = current.getCurrent();
        return Language.preferredBy(context == null ? null : context.request().getHeader("Accept-Language"));
    }

    public String method() {
        return context().request().method().name();
    }

    public String path() {
        return Objects.requireNonNullElse(context().request().path(), "/");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context().request().getHeader(name));
    }

    /** SHA-256 of the body's bytes as received; of nothing when the endpoint takes no body. */
    public byte[] bodyHash() {
        byte @Nullable [] hash = context().get(BODY_HASH);
        return hash == null ? BodyHash.of(new byte[0]) : hash;
    }

    /** How many bytes of body this request may have. */
    long bodyLimit() {
        Long limit = context().get(BODY_LIMIT);
        return limit == null ? Long.MAX_VALUE : limit;
    }

    static void bodyLimit(RoutingContext context, long limit) {
        context.put(BODY_LIMIT, limit);
    }

    void bodyHash(byte[] hash) {
        context().put(BODY_HASH, hash);
    }

    private RoutingContext context() {
        return Objects.requireNonNull(current.getCurrent(), "no request is being served");
    }
}
