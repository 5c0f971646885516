package io.jiaoying.incident.finding.domain;

import java.util.Arrays;
import java.util.Optional;

/** What people made of a suspicion. */
public enum FindingState {
    /** Nobody has looked at it yet. */
    OPEN("open"),
    /** It was so. */
    UPHELD("upheld"),
    /** It was not so. */
    DISMISSED("dismissed");

    private final String wire;

    FindingState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Reviewed once, by a person. */
    public boolean mayBecome(FindingState next) {
        return this == OPEN && next != OPEN;
    }

    public static Optional<FindingState> of(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst();
    }
}
