package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import java.time.Instant;
import java.util.UUID;

/** What was said later is compared with what was said before, apart from the transaction that says it. */
public final class Examination {
    public static final String KIND = "incident-examine";
    private static final String KEY = "incident-examine:";

    private Examination() {}

    public static Deadline of(UUID incidentId, Instant now) {
        return new Deadline(KEY + incidentId, KIND, now);
    }

    public static UUID incidentOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(KEY.length()));
    }
}
