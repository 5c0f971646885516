package io.jiaoying.warning.feedback.application;

import io.jiaoying.deadlines.Deadline;
import java.time.Instant;
import java.util.UUID;

/** Deadlines of what is owed. */
final class DemandKeys {
    static final String KIND = "feedback-demand";

    private DemandKeys() {}

    static String of(UUID demandId) {
        return KIND + ":" + demandId;
    }

    static UUID demandId(String key) {
        return UUID.fromString(key.substring(key.indexOf(':') + 1));
    }

    static Deadline deadline(Owed owed) {
        return new Deadline(of(owed.id()), KIND, owed.dueAt());
    }

    static Deadline again(Owed owed, Instant at) {
        return new Deadline(of(owed.id()), KIND, at);
    }
}
