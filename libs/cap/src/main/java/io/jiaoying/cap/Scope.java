package io.jiaoying.cap;

/** Who may see a message. */
public enum Scope implements Word {
    PUBLIC("Public"),
    RESTRICTED("Restricted"),
    PRIVATE("Private");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
