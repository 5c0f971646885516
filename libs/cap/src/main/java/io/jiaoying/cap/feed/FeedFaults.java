package io.jiaoying.cap.feed;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;

/** What can be wrong with a feed as a whole. */
final class FeedFaults {
    private FeedFaults() {}

    static Fault noFeed() {
        return new Fault(
                Kind.SCHEMA,
                "/",
                "不是 Atom（RFC 4287）或 RSS 2.0 信息源",
                "this is neither an Atom feed (RFC 4287) nor RSS 2.0");
    }
}
