package io.jiaoying.incident.notice.domain;

import java.util.Arrays;
import java.util.Optional;

/** How somebody was told. */
public enum NoticeMode {
    PHONE("phone"),
    WRITTEN("written"),
    /** Shown in this system to the body's own desk. */
    SYSTEM("system");

    private final String wire;

    NoticeMode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<NoticeMode> of(String wire) {
        return Arrays.stream(values()).filter(mode -> mode.wire.equals(wire)).findFirst();
    }
}
