package io.jiaoying.incident.clock.domain;

import java.util.Arrays;
import java.util.Optional;

/** How a report goes up. */
public enum Mode {
    PHONE("phone"),
    WRITTEN("written"),
    /** The rule fixes neither. */
    ANY("any");

    private final String wire;

    Mode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Whether a report sent this way does what a rule of this mode asks for. */
    public boolean isSatisfiedBy(Mode sent) {
        return this == ANY || this == sent;
    }

    public static Optional<Mode> of(String wire) {
        return Arrays.stream(values()).filter(mode -> mode.wire.equals(wire)).findFirst();
    }
}
