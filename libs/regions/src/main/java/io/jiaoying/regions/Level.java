package io.jiaoying.regions;

/** Levels of the administrative tree; each adds digits to the code of the level above. */
public enum Level {
    PROVINCE(2, 0),
    CITY(4, 2),
    COUNTY(6, 4),
    TOWNSHIP(9, 6),
    VILLAGE(12, 9);

    private final int digits;
    private final int digitsAbove;

    Level(int digits, int digitsAbove) {
        this.digits = digits;
        this.digitsAbove = digitsAbove;
    }

    /** How many digits a code of this level has without its trailing zeros. */
    public int digits() {
        return digits;
    }

    /** Digits of the level above; 0 when there is none. */
    int digitsAbove() {
        return digitsAbove;
    }

    /** How many 12-digit codes begin like a unit of this level. */
    long span() {
        long span = 1;
        for (int digit = digits; digit < VILLAGE.digits; digit++) {
            span *= 10;
        }
        return span;
    }

    static Level ofDigits(int digits) {
        for (Level level : values()) {
            if (level.digits == digits) {
                return level;
            }
        }
        throw new IllegalArgumentException("No level has codes of " + digits + " digits");
    }
}
