package io.jiaoying.warning.reminding.domain;

import java.util.Map;
import java.util.Optional;

/** Which desk owes a report upward, as an administrative code of 12 digits. */
public final class Desks {
    private static final Map<String, Integer> DIGITS =
            Map.of("township", 9, "sector-regulator", 6, "county", 6, "city", 4, "province", 2);
    private static final int FULL = 12;
    private static final int[] UPWARDS = {9, 6, 4, 2};

    private Desks() {}

    /**
     * The desk of the level that must report. A unit has none in the directory: the desk it must report to is reminded to
     * ask for the report. Empty for organisations, and where the incident's place is not known that exactly.
     */
    public static Optional<String> ofDuty(String from, String to, String region) {
        return desk(from.equals("unit") ? to : from, region);
    }

    /** The desk one level above; empty above a province. */
    public static Optional<String> above(String desk) {
        for (int digits : UPWARDS) {
            if (!isEmptyBelow(desk, digits)) {
                return Optional.of(padded(desk.substring(0, digits)));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> desk(String level, String region) {
        Integer digits = DIGITS.get(level);
        return digits == null || region.length() < digits
                ? Optional.empty()
                : Optional.of(padded(region.substring(0, digits)));
    }

    private static boolean isEmptyBelow(String desk, int digits) {
        return desk.substring(digits).chars().allMatch(c -> c == '0');
    }

    private static String padded(String code) {
        return code + "0".repeat(FULL - code.length());
    }
}
