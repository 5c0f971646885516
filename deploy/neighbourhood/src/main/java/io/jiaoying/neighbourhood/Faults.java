package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is wrong with one carrier at the moment. */
final class Faults {
    private final InstantSource clock;
    private final Map<Kind, Instant> until = new ConcurrentHashMap<>();

    /** The ways in which carriers fail. */
    enum Kind {
        /** Takes messages and does not say so. */
        SILENCE,
        /** Asks to slow down. */
        THROTTLE,
        /** Its queue is full. */
        QUEUE_FULL,
        /** Takes none for good. */
        REFUSE,
        /** Cuts the line. */
        DISCONNECT,
        /** Never says what became of a message. */
        NO_RECEIPTS,
        /** Says so half a minute late. */
        LATE_RECEIPTS;

        static Optional<Kind> of(String wire) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wire().equals(wire))
                    .findFirst();
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Faults(InstantSource clock) {
        this.clock = clock;
    }

    void last(Kind kind, Duration duration) {
        until.put(kind, clock.instant().plus(duration));
    }

    boolean on(Kind kind) {
        return clock.instant().isBefore(until.getOrDefault(kind, Instant.EPOCH));
    }

    void clear() {
        until.clear();
    }
}
