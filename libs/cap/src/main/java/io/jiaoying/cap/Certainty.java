package io.jiaoying.cap;

/** How sure it is. */
public enum Certainty implements Word {
    OBSERVED("Observed"),
    LIKELY("Likely"),
    POSSIBLE("Possible"),
    UNLIKELY("Unlikely"),
    UNKNOWN("Unknown");

    private final String wire;

    Certainty(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
