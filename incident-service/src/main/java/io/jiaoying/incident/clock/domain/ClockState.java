package io.jiaoying.incident.clock.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** State of one obligation. */
public enum ClockState {
    /** What it counts from has not happened. */
    WAITING("waiting"),
    /** Within its limit, or without one. */
    RUNNING("running"),
    /** The limit passed and nothing was reported yet. */
    OVERDUE("overdue"),
    /** Reported within the limit. */
    MET("met"),
    /** Reported after the limit 迟报. */
    MET_LATE("met-late"),
    /** The incident closed without it; what runs on after closure, when it was live no more. */
    MISSED("missed"),
    /** The law no longer asks for it. */
    SUPERSEDED("superseded");

    /**
     * An overdue clock may still become met: a phone report spoken in time and entered late counts from when it was
     * spoken. A running one may become met late before anybody has turned it overdue.
     */
    private static final Map<ClockState, Set<ClockState>> TRANSITIONS = Map.of(
            WAITING, Set.of(RUNNING, OVERDUE, MET, MISSED, SUPERSEDED),
            RUNNING, Set.of(OVERDUE, MET, MET_LATE, MISSED, SUPERSEDED),
            OVERDUE, Set.of(MET, MET_LATE, MISSED, SUPERSEDED),
            MET, Set.of(),
            MET_LATE, Set.of(),
            MISSED, Set.of(),
            SUPERSEDED, Set.of());

    private final String wire;

    ClockState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public boolean mayBecome(ClockState next) {
        return TRANSITIONS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the obligation is still to be fulfilled. */
    public boolean isOpen() {
        return !TRANSITIONS.getOrDefault(this, Set.of()).isEmpty();
    }

    public static Optional<ClockState> of(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst();
    }
}
