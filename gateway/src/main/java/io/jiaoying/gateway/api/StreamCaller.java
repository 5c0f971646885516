package io.jiaoying.gateway.api;

import io.jiaoying.access.RegionScope;
import java.time.Instant;

/**
 * Who reads a live stream.
 *
 * @param until when the token ends, and with it the stream
 */
record StreamCaller(String party, RegionScope scope, Instant until) {
    /** At least one, because a timer cannot fire in the past. */
    long millisLeft(Instant now) {
        return Math.max(1, until.toEpochMilli() - now.toEpochMilli());
    }
}
