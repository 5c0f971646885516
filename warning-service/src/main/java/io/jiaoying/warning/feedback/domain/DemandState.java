package io.jiaoying.warning.feedback.domain;

import java.util.Locale;

/** What has become of one demand for feedback. */
public enum DemandState {
    OPEN,
    /** Its time is over and nothing came. */
    OVERDUE,
    MET,
    /** It came after its time. */
    MET_LATE,
    /** Nobody needs it any more: the warning ended, or another round calls the same person. */
    WITHDRAWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DemandState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether feedback is still waited for. */
    public boolean waits() {
        return this == OPEN || this == OVERDUE;
    }

    /** Legal transitions. */
    public boolean mayBecome(DemandState next) {
        return switch (this) {
            case OPEN -> next == OVERDUE || next == MET || next == WITHDRAWN || next == MET_LATE;
            case OVERDUE -> next == MET_LATE || next == WITHDRAWN;
            case MET, MET_LATE, WITHDRAWN -> false;
        };
    }
}
