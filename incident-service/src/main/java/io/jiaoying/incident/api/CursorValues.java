package io.jiaoying.incident.api;

import io.jiaoying.access.paging.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** The two sort values of our lists: an instant, then an id. */
public final class CursorValues {
    private CursorValues() {}

    public static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.value(0));
        } catch (DateTimeException notOurs) {
            throw Cursor.invalid();
        }
    }

    public static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
