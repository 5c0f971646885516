package io.jiaoying.gateway.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the verified token of a plain route's request, where no request context is active of itself. */
@ApplicationScoped
class StreamCallers {
    private final CurrentIdentityAssociation association;
    private final Caller caller;

    StreamCallers(CurrentIdentityAssociation association, Caller caller) {
        this.association = association;
        this.caller = caller;
    }

    @ActivateRequestContext
    StreamCaller identify(SecurityIdentity security) {
        association.setIdentity(security);
        Identity identity = caller.identity();
        return new StreamCaller(identity.party(), identity.scope(), checks(identity), expiry(security));
    }

    private static boolean checks(Identity identity) {
        return identity.has(Role.AUDITOR) || identity.has(Role.DUTY_LEADER);
    }

    private static Instant expiry(SecurityIdentity security) {
        return security.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
