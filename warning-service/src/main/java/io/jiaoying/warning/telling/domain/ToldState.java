package io.jiaoying.warning.telling.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Whether a party said that it knows. */
public enum ToldState {
    /** Waits for its word. */
    TOLD,
    ACKNOWLEDGED,
    /** After the limit. */
    ACKNOWLEDGED_LATE,
    /** The limit passed without it. */
    OVERDUE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean mayBecome(ToldState next) {
        return next().contains(next);
    }

    private Set<ToldState> next() {
        return switch (this) {
            case TOLD -> EnumSet.of(ACKNOWLEDGED, OVERDUE);
            case OVERDUE -> EnumSet.of(ACKNOWLEDGED_LATE);
            case ACKNOWLEDGED, ACKNOWLEDGED_LATE -> EnumSet.noneOf(ToldState.class);
        };
    }
}
