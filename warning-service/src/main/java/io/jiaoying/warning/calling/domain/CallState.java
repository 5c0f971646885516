package io.jiaoying.warning.calling.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where the call of one target stands; the six always sum to the targets. */
public enum CallState {
    /** No attempt has left yet. */
    PENDING,
    /** At least one attempt has left; somebody is being called about this target. */
    CALLING,
    /** Answered in a quality that the profile accepts. */
    ANSWERED,
    /** The ladder ended in silence. */
    UNANSWERED,
    /** Nobody on the branch answered: a person is sent to the door. */
    AT_THE_DOOR,
    /** The warning was lifted, ran out or left the place before an answer; it begins again when the place comes back. */
    STOPPED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CallState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Somebody still has work with it. */
    public boolean open() {
        return this == PENDING || this == CALLING || this == AT_THE_DOOR;
    }

    /** Wake attempts may leave. */
    public boolean ringing() {
        return this == PENDING || this == CALLING;
    }

    /** An answer now is kept and marked late. */
    public boolean answerIsLate() {
        return this == UNANSWERED || this == AT_THE_DOOR || this == STOPPED;
    }

    public boolean mayBecome(CallState next) {
        return next().contains(next);
    }

    private Set<CallState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(CALLING, ANSWERED, UNANSWERED, AT_THE_DOOR, STOPPED);
            case CALLING -> EnumSet.of(ANSWERED, UNANSWERED, AT_THE_DOOR, STOPPED);
            case AT_THE_DOOR -> EnumSet.of(ANSWERED, UNANSWERED, STOPPED);
            case UNANSWERED -> EnumSet.of(ANSWERED);
            case STOPPED -> EnumSet.of(PENDING);
            case ANSWERED -> EnumSet.noneOf(CallState.class);
        };
    }
}
