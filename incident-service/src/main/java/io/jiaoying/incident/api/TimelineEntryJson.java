package io.jiaoying.incident.api;

import io.jiaoying.access.paging.Cursor;
import io.jiaoying.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Map;

/** One link of an incident's timeline. */
record TimelineEntryJson(
        long seq,
        Instant at,
        Instant knownAt,
        String kind,
        String actor,
        Map<String, String> refs,
        String hash,
        String previousHash) {

    static TimelineEntryJson of(TimelineEntry entry) {
        return new TimelineEntryJson(
                entry.seq(),
                entry.at(),
                entry.knownAt(),
                entry.kind(),
                entry.actor(),
                entry.refs(),
                entry.hash(),
                entry.previousHash());
    }

    static long seqOf(String cursorValue) {
        try {
            return Long.parseLong(cursorValue);
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }
}
