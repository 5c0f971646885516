package io.jiaoying.access;

import io.jiaoying.regions.RegionCode;
import org.jspecify.annotations.Nullable;

/** The subtree of administrative units somebody may see and act on: a prefix of their codes. */
public final class RegionScope {
    public static final RegionScope EVERYWHERE = new RegionScope("");
    public static final RegionScope NOWHERE = new RegionScope("-");

    private final String prefix;

    private RegionScope(String prefix) {
        this.prefix = prefix;
    }

    /** Reads the token's {@code region} claim: a code, {@code *} for the whole country; anything else is nowhere. */
    public static RegionScope ofClaim(@Nullable String claim) {
        if (claim == null) {
            return NOWHERE;
        }
        if (claim.equals("*")) {
            return EVERYWHERE;
        }
        return RegionCode.isWellFormed(claim) ? new RegionScope(RegionCode.shorten(claim)) : NOWHERE;
    }

    /** Whether the unit with this code (2 to 12 digits) is this scope's own or beneath it. */
    public boolean covers(String code) {
        return RegionCode.isWellFormed(code) && RegionCode.shorten(code).startsWith(prefix);
    }

    /** For {@code region LIKE prefix || '%'} on stored codes; empty for everywhere, and nowhere's matches no code. */
    public String sqlPrefix() {
        return prefix;
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? "*" : prefix;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionScope scope && scope.prefix.equals(prefix);
    }

    @Override
    public int hashCode() {
        return prefix.hashCode();
    }
}
