package io.jiaoying.incident.domain;

import java.util.UUID;

/**
 * A name or number somebody gave for one report or transmission; sealed before it is stored.
 *
 * @param owner the report or transmission it belongs to
 * @param field its JSON path there
 */
public record PersonalData(UUID owner, String field, String clear) {
    public static final String SOURCE_NAME = "source.name";
    public static final String SOURCE_PHONE = "source.phone";
    public static final String SPOKEN_TO = "spokenTo";
    private static final int SHOWN_AT_END = 4;
    private static final int SHOWN_AT_START = 3;

    /** What readers see: a name's first character, a number's ends. */
    public String masked() {
        return field.equals(SOURCE_PHONE) ? maskedNumber() : clear.substring(0, clear.offsetByCodePoints(0, 1)) + "**";
    }

    private String maskedNumber() {
        int hidden = clear.length() - SHOWN_AT_START - SHOWN_AT_END;
        return hidden <= 0
                ? "****"
                : clear.substring(0, SHOWN_AT_START)
                        + "*".repeat(hidden)
                        + clear.substring(clear.length() - SHOWN_AT_END);
    }

    @Override
    public String toString() {
        return "PersonalData[" + field + "]";
    }
}
