package io.jiaoying.warning.issuing.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a warning stands. */
public enum WarningState {
    /** Written down; nobody was told. */
    DRAFT,
    /** Approved and in force. */
    ISSUED,
    /** In force with changed content. */
    UPDATED,
    /** Lifted 解除 by an issuer. */
    CANCELLED,
    /** Reached its end. */
    EXPIRED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WarningState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public boolean inForce() {
        return this == ISSUED || this == UPDATED;
    }

    public boolean mayBecome(WarningState next) {
        return next().contains(next);
    }

    private Set<WarningState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ISSUED);
            case ISSUED, UPDATED -> EnumSet.of(UPDATED, CANCELLED, EXPIRED);
            case CANCELLED, EXPIRED -> EnumSet.noneOf(WarningState.class);
        };
    }
}
