package io.jiaoying.warning.calling.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the carrier says became of an attempt. */
public enum Outcome {
    DELIVERED,
    RUNG,
    HEARD,
    PRESSED,
    SAID,
    BUSY,
    NO_ANSWER,
    HUNG_UP,
    REFUSED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String wire) {
        return Arrays.stream(values()).filter(o -> o.wire().equals(wire)).findFirst();
    }

    /** The human act in it, if there is one: ringing through is none. */
    public Optional<Quality> answer() {
        return switch (this) {
            case HEARD -> Optional.of(Quality.HEARD);
            case PRESSED -> Optional.of(Quality.PRESSED);
            case SAID -> Optional.of(Quality.SAID);
            case DELIVERED, RUNG, BUSY, NO_ANSWER, HUNG_UP, REFUSED -> Optional.empty();
        };
    }
}
