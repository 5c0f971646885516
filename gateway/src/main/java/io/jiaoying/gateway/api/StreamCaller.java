package io.jiaoying.gateway.api;

import io.jiaoying.access.RegionScope;
import java.time.Instant;

/**
 * Who reads a live stream.
 *
 * @param checks whether suspicions are told to this reader: they are for those who check, not for those who are checked
 * @param until when the token ends, and with it the stream
 */
record StreamCaller(String party, RegionScope scope, boolean checks, Instant until) {
    private static final String SUSPICIONS = "finding.";

    boolean maySee(String type, String region) {
        return scope.covers(region) && (checks || !type.startsWith(SUSPICIONS));
    }

    /** At least one, because a timer cannot fire in the past. */
    long millisLeft(Instant now) {
        return Math.max(1, until.toEpochMilli() - now.toEpochMilli());
    }
}
