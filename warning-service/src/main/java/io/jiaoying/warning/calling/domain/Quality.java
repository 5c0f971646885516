package io.jiaoying.warning.calling.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody answered. */
public enum Quality {
    /** Listened to the spoken warning; the profile says for how long. */
    HEARD,
    /** Pressed the key that confirms, on the phone or on the phone page. */
    PRESSED,
    /** Confirmed in words. */
    SAID,
    /** Opened the text; not an answer unless the profile says so. */
    READ,
    /** The superior or deputy answered about the target. */
    PROXIED,
    /** Met at the door. */
    DOOR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Quality> of(String wire) {
        return Arrays.stream(values()).filter(q -> q.wire().equals(wire)).findFirst();
    }
}
