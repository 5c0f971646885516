package io.jiaoying.deadlines;

import java.time.Instant;

/**
 * Something that must happen at an instant unless it is cancelled before.
 *
 * @param key names it for ever in this database; scheduling the same key again moves it
 * @param kind which {@link DeadlineHandler} acts on it
 * @param dueAt earliest instant, by the database's clock
 * @param payloadJson what the handler needs besides the key; {@code "{}"} for nothing
 */
public record Deadline(String key, String kind, Instant dueAt, String payloadJson) {
    public Deadline(String key, String kind, Instant dueAt) {
        this(key, kind, dueAt, "{}");
    }
}
