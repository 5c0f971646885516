package io.jiaoying.incident.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A name or number somebody gave for one report or transmission; sealed before it is stored.
 *
 * @param owner the report, transmission or tip it belongs to
 * @param field its JSON path there
 */
public record PersonalData(UUID owner, String field, String clear) {
    public static final String SOURCE_NAME = "source.name";
    public static final String SOURCE_PHONE = "source.phone";
    public static final String SPOKEN_TO = "spokenTo";
    public static final String LEADER_NAME = "leaderOnScene.name";
    public static final String LEADER_PHONE = "leaderOnScene.phone";
    public static final String COMMANDER_NAME = "commander.name";
    public static final String COMMANDER_PHONE = "commander.phone";
    public static final String DRAFTER = "drafter";
    public static final String SIGNER = "signer";
    public static final String RECEIVED_BY = "receivedBy";
    public static final String CALLER_NAME = "caller.name";
    public static final String CALLER_PHONE = "caller.phone";
    public static final String RECORDER = "recorder";
    public static final String TOLD_BEFORE = "toldBefore";
    public static final String TIP_WORDS = "tip.words";

    /** Every field there is, as the table knows them. */
    public static final List<String> FIELDS = List.of(
            SOURCE_NAME,
            SOURCE_PHONE,
            SPOKEN_TO,
            LEADER_NAME,
            LEADER_PHONE,
            COMMANDER_NAME,
            COMMANDER_PHONE,
            DRAFTER,
            SIGNER,
            RECEIVED_BY,
            CALLER_NAME,
            CALLER_PHONE,
            RECORDER,
            TOLD_BEFORE,
            TIP_WORDS);

    private static final String NUMBER = ".phone";
    private static final int SHOWN_AT_END = 4;
    private static final int SHOWN_AT_START = 3;

    /** What readers see: a name's first character, a number's ends; of a list of names, one a line, each; of words how many. */
    public String masked() {
        if (field.equals(TOLD_BEFORE)) {
            return clear.lines().map(PersonalData::maskedName).collect(Collectors.joining("\n"));
        }
        if (field.equals(TIP_WORDS)) {
            return "（" + clear.codePointCount(0, clear.length()) + "字）";
        }
        return field.endsWith(NUMBER) ? maskedNumber() : maskedName(clear);
    }

    private static String maskedName(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
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
