package io.jiaoying.warning.calling.api;

import io.jiaoying.warning.calling.application.PageTokens;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Authorization: Call <token>}: the token of a target's phone page answers and feeds back on the target's own call, and
 * opens nothing else. Which call it may touch, the resource decides.
 */
@ApplicationScoped
class CallTokenMechanism implements HttpAuthenticationMechanism {
    /** Held by nobody but the bearer of such a token. */
    static final String CALL_TARGET = "call-target";

    private static final String SCHEME = "Call ";
    private static final Pattern PATH = Pattern.compile("/api/v1/calls/[0-9a-fA-F-]{36}/(answer|feedback)");

    private final PageTokens tokens;

    CallTokenMechanism(PageTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return Uni.createFrom().nullItem();
        }
        String token = header.substring(SCHEME.length()).strip();
        Matcher path = PATH.matcher(context.normalizedPath());
        boolean own = tokens.open(token)
                .filter(opened -> opened.opens() == PageTokens.Opens.CALL)
                .isPresent();
        if (!own || !path.matches() || !HttpMethod.POST.equals(context.request().method())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(CALL_TARGET))
                        .addRole(CALL_TARGET)
                        .addCredential(new TokenCredential(token, CALL_TARGET))
                        .build());
    }

    /** The token, when the request came with one. */
    static Optional<String> tokenOf(SecurityIdentity identity) {
        return identity.hasRole(CALL_TARGET)
                ? Optional.of(identity.getCredential(TokenCredential.class).getToken())
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }
}
