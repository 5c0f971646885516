package io.jiaoying.cap.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One message of a feed of somebody else.
 *
 * @param id the feed's own name of it
 * @param updated as written; an entry is new when this changes
 * @param link where the message can be fetched; null when it stands in the feed itself
 * @param inline the message, when it stands in the feed itself
 */
public record FeedEntry(
        String id,
        String updated,
        @Nullable URI link,
        @Nullable InlineMessage inline) {
    /** A message taken out of a feed. */
    public record InlineMessage(String xml) {}
}
