package io.jiaoying.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The bearer of the current request's token; inject it in REST resources and pass {@link #identity()} to use cases. */
@RequestScoped
public class Caller {
    private final SecurityIdentity security;

    @Inject
    Caller(SecurityIdentity security) {
        this.security = security;
    }

    public Identity identity() {
        return security.getPrincipal() instanceof JsonWebToken token ? TokenIdentity.of(token) : Identity.ANONYMOUS;
    }

    public String party() {
        return identity().party();
    }

    public RegionScope scope() {
        return identity().scope();
    }

    public boolean has(Role role) {
        return identity().has(role);
    }

    /** Refuses (403) unless the region is in the caller's scope. */
    public void requireRegion(String region) {
        identity().requireRegion(region);
    }
}
