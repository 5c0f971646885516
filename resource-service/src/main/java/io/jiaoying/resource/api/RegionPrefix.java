package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.regions.RegionCode;
import org.jspecify.annotations.Nullable;

/** Which codes a list may show: the region asked for, which must be the caller's, or everything that is the caller's. */
final class RegionPrefix {
    private RegionPrefix() {}

    /** The region is known or not given; refuses (403) one outside the caller's scope. */
    static String of(Caller caller, @Nullable String region) {
        if (region == null) {
            return caller.scope().sqlPrefix();
        }
        caller.requireRegion(region);
        return RegionCode.shorten(region);
    }
}
