package io.jiaoying.incident.domain;

import java.util.Arrays;
import java.util.Optional;

/** Life of an incident. */
public enum IncidentState {
    /** Being handled. */
    OPEN("open"),
    /** A leader closed it after its 终报; late casualty changes are still taken. */
    CLOSED("closed");

    private final String wire;

    IncidentState(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** The whole table: an incident is closed once and never opened again. */
    public boolean mayBecome(IncidentState next) {
        return this == OPEN && next == CLOSED;
    }

    public static Optional<IncidentState> of(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst();
    }
}
