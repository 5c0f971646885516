package io.jiaoying.resource.application;

import java.util.Arrays;
import java.util.Optional;

/** What happens to the good lines of a file that has bad ones. */
public enum ImportMode {
    ALL_OR_NOTHING("all-or-nothing"),
    KEEP_GOOD("keep-good");

    private final String wireName;

    ImportMode(String wireName) {
        this.wireName = wireName;
    }

    public static Optional<ImportMode> of(String wireName) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName.equals(wireName))
                .findFirst();
    }
}
