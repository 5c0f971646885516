package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.outbox.PoisonRecordException;
import java.util.UUID;

/** Ids of incidents as events carry them. */
final class IncidentIds {
    private IncidentIds() {}

    static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new PoisonRecordException("not an incident id: " + text, notAnId);
        }
    }
}
