package io.jiaoying.warning.drilling.domain;

import java.util.Locale;

/** What a check has shown of one number. */
public enum NumberFinding {
    /** Somebody answered. */
    ANSWERED,
    /** It rang or a message arrived there; nobody answered. */
    REACHED,
    /** A message left for it and nothing more is known. */
    SENT,
    /** Every channel that was tried reaches nobody. */
    DEAD,
    /** Not checked; the reason says why. */
    UNCHECKED;

    /**
     * @param answered the call was answered
     * @param left anything left for it
     * @param reached a carrier told of more than that
     * @param dead the carrier knows nobody at it by any channel tried
     */
    public static NumberFinding of(boolean answered, boolean left, boolean reached, boolean dead) {
        if (answered) {
            return ANSWERED;
        }
        if (reached) {
            return REACHED;
        }
        if (dead) {
            return DEAD;
        }
        return left ? SENT : UNCHECKED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
