package io.jiaoying.incident.hazard.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 一般隐患, 重大隐患 (安全生产法 art. 41). */
public enum HazardLevel {
    GENERAL,
    MAJOR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HazardLevel> of(String wire) {
        return Arrays.stream(values())
                .filter(level -> level.wire().equals(wire))
                .findFirst();
    }
}
