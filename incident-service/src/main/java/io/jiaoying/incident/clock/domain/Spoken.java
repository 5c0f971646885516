package io.jiaoying.incident.clock.domain;

import java.time.Instant;

/**
 * When a report upward counts as done.
 *
 * @param recordedLate a phone report entered after it was spoken
 */
public record Spoken(Instant satisfiedAt, boolean recordedLate) {

    /**
     * The server's own instant counts; an earlier one only for a phone report whose listener is named and read it back.
     */
    public static Spoken when(Mode mode, Instant sentAt, boolean listenerNamed, boolean heardBack, Instant now) {
        boolean recordedCall = mode == Mode.PHONE && listenerNamed && heardBack;
        return recordedCall && sentAt.isBefore(now) ? new Spoken(sentAt, true) : new Spoken(now, false);
    }
}
