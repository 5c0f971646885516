package io.jiaoying.warning.reminding.messaging;

import io.jiaoying.outbox.PoisonRecordException;
import java.util.UUID;

/** Ids in clock events. */
final class ClockIds {
    private ClockIds() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("not a UUID: " + text, e);
        }
    }
}
