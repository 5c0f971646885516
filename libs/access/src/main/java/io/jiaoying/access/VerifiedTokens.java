package io.jiaoying.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Checks a bearer token in full, then knows it again for a minute: somebody at work sends the same one with every request,
 * and its signature and claims cost more than anything else that is done to it. Only what was verified is kept; never beyond
 * the token's own end, and never longer than {@link KnownTokens#LIFE}, so that a withdrawn key counts after a minute at most.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    /** Higher is asked earlier; a provider without a word of its own, as OIDC's, has {@code SYSTEM_FIRST + 1}. */
    private static final int BEFORE_OIDC = SYSTEM_FIRST + 1_000;

    private static final String CHECKS = "jiaoying.token.checks";
    private static final String ROUTING_CONTEXT = HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE;

    private final OidcIdentityProvider oidc;
    private final KnownTokens<SecurityIdentity> known = new KnownTokens<>(InstantSource.system());
    private final Counter knownAgain;
    private final Counter checkedInFull;

    @Inject
    VerifiedTokens(OidcIdentityProvider oidc, MeterRegistry meters) {
        this.oidc = oidc;
        this.knownAgain = meters.counter(CHECKS, "outcome", "known-again");
        this.checkedInFull = meters.counter(CHECKS, "outcome", "checked-in-full");
    }

    @Override
    public int priority() {
        return BEFORE_OIDC;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential bearer)) {
            return oidc.authenticate(request, context);
        }
        SecurityIdentity identity = known.find(bearer.getToken());
        if (identity != null) {
            knownAgain.increment();
            return Uni.createFrom().item(in(request, identity));
        }
        checkedInFull.increment();
        return oidc.authenticate(request, context).invoke(verified -> keep(bearer.getToken(), verified));
    }

    private void keep(String token, SecurityIdentity verified) {
        if (verified.getAttribute("quarkus.identity.expire-time") instanceof Long expiresAt) {
            known.keep(token, copy(verified).build(), expiresAt);
        }
    }

    /** Without the request it came with. */
    private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity) {
        var copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(ROUTING_CONTEXT)) {
                copy.addAttribute(name, value);
            }
        });
        return copy;
    }

    private static SecurityIdentity in(TokenAuthenticationRequest request, SecurityIdentity identity) {
        RoutingContext context = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context == null
                ? identity
                : copy(identity).addAttribute(ROUTING_CONTEXT, context).build();
    }
}
