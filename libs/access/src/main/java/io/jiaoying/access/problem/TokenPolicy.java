package io.jiaoying.access.problem;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The policy {@code token} for {@code quarkus.http.auth.permission.*}: like {@code authenticated}, but the 401 is a problem. Paths
 * that no endpoint serves answer it too, so that nobody can probe for them.
 */
@ApplicationScoped
public class TokenPolicy implements HttpSecurityPolicy {
    private final HttpAuthenticator authenticator;

    @Inject
    TokenPolicy(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
        return identity.flatMap(caller ->
                caller.isAnonymous() ? refused(context) : Uni.createFrom().item(CheckResult.PERMIT));
    }

    /** Answers here and never goes on, since a denied check would answer without a body. */
    private Uni<CheckResult> refused(RoutingContext context) {
        return authenticator.getChallenge(context).flatMap(challenge -> {
            if (challenge != null) {
                challenge.getHeaders().forEach((name, value) -> context.response()
                        .putHeader(name.toString(), value));
            }
            PlainProblem.answer(context, ProblemType.UNAUTHENTICATED);
            return Uni.createFrom().nothing();
        });
    }
}
