package io.jiaoying.cap.feed;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;

/** What can be wrong with a feed as a whole. */
final class FeedFaults {
    private FeedFaults() {}

    static Fault notAtom() {
        return new Fault(Kind.SCHEMA, "/", "不是 Atom 信息源（RFC 4287）", "this is no Atom feed (RFC 4287)");
    }
}
