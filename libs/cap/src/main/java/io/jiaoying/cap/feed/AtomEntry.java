package io.jiaoying.cap.feed;

import java.time.Instant;

/**
 * One message of our feed.
 *
 * @param link where those with a token fetch it
 * @param message its XML, which stands in the feed for those without
 */
public record AtomEntry(
        String id, String title, String author, Instant published, Instant updated, String link, String message) {}
