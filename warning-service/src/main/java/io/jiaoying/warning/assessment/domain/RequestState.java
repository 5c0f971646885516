package io.jiaoying.warning.assessment.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a request for an opinion stands. */
public enum RequestState {
    /** Waits for the opinion. */
    ASKED,
    /** The opinion came in time. */
    ANSWERED,
    /** It came after the limit. */
    ANSWERED_LATE,
    /** The limit passed without it. */
    OVERDUE,
    /** The assessment was concluded without it. */
    WITHDRAWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean mayBecome(RequestState next) {
        return next().contains(next);
    }

    private Set<RequestState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(ANSWERED, OVERDUE, WITHDRAWN);
            case OVERDUE -> EnumSet.of(ANSWERED_LATE, WITHDRAWN);
            case ANSWERED, ANSWERED_LATE, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
        };
    }
}
