package io.jiaoying.incident.domain;

import java.util.Arrays;
import java.util.Optional;

/** Who told the desk. */
public enum SourceKind {
    PUBLIC("public"),
    INFORMANT("informant"),
    ENTERPRISE("enterprise"),
    POLICE_110("110"),
    FIRE_119("119"),
    AMBULANCE_120("120"),
    SENSOR("sensor"),
    SATELLITE("satellite"),
    MEDIA("media"),
    SUPERIOR("superior"),
    NEIGHBOUR("neighbour"),
    OTHER("other");

    private final String wire;

    SourceKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<SourceKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
