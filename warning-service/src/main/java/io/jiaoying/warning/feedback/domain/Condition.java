package io.jiaoying.warning.feedback.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** State of a road, a power line, a network. */
public enum Condition {
    WORKING,
    CUT,
    UNKNOWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Condition> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
