package io.jiaoying.warning.calling.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an attempt travels. */
public enum Channel {
    SMS,
    VOICE,
    MAIL,
    /** 应急广播: the loudspeakers of a village or township. */
    LOUDSPEAKER,
    /** Another system of the region, told over HTTP. */
    WEBHOOK,
    PAGE,
    DESK,
    DOOR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> of(String wire) {
        return Arrays.stream(values()).filter(c -> c.wire().equals(wire)).findFirst();
    }
}
