package io.jiaoying.cap;

/** What a message is for; a drill is EXERCISE and nothing else. */
public enum Status implements Word {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    SYSTEM("System"),
    TEST("Test"),
    DRAFT("Draft");

    private final String wire;

    Status(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
