package io.jiaoying.access;

import io.jiaoying.access.problem.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a plain value for use cases.
 *
 * @param subject the token's subject, stable for ever
 * @param name the login name, or the client id of a system
 * @param party one person or one system client: what two-person steps count
 * @param org organisation code, if the token carries one
 * @param system whether a system client calls (client credentials), not a person
 */
public record Identity(
        String subject,
        String name,
        String party,
        @Nullable String org,
        Set<Role> roles,
        RegionScope scope,
        boolean system) {

    /** Somebody without a token, on the few public endpoints. */
    public static final Identity ANONYMOUS =
            new Identity("anonymous", "anonymous", "anonymous", null, Set.of(), RegionScope.NOWHERE, false);

    public Identity {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean mayActIn(String region) {
        return scope.covers(region);
    }

    /** Refuses (403) unless the region is in the caller's scope. Unknown regions must have been refused (400) before. */
    public void requireRegion(String region) {
        if (!mayActIn(region)) {
            throw Refusal.outsideRegion(region);
        }
    }

    /** Refuses (403) when the second step of a two-person rule comes from the party that took the first. */
    public void requireOtherPartyThan(String firstParty) {
        if (party.equals(firstParty)) {
            throw Refusal.secondPersonNeeded();
        }
    }
}
