package io.jiaoying.cap;

/** Kind of event. */
public enum Category implements Word {
    GEO("Geo"),
    MET("Met"),
    SAFETY("Safety"),
    SECURITY("Security"),
    RESCUE("Rescue"),
    FIRE("Fire"),
    HEALTH("Health"),
    ENV("Env"),
    TRANSPORT("Transport"),
    INFRA("Infra"),
    CBRNE("CBRNE"),
    OTHER("Other");

    private final String wire;

    Category(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
