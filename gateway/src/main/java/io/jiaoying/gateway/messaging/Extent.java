package io.jiaoying.gateway.messaging;

/** What a partition holds: from its beginning up to, not including, its end. */
record Extent(long beginning, long end) {
    /** Whether reading on there misses nothing. */
    boolean holds(long next) {
        return next >= beginning && next <= end;
    }

    /** So many records before there, or the beginning. */
    long before(long next, long records) {
        return Math.max(beginning, next - records);
    }
}
