package io.jiaoying.regions;

/** Arithmetic on administrative codes (GB/T 2260 and its 12-digit extension); needs no data. */
public final class RegionCode {
    private RegionCode() {}

    /** Whether the text has 2, 4, 6, 9 or 12 digits; says nothing about whether such a unit exists. */
    public static boolean isWellFormed(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return switch (code.length()) {
            case 2, 4, 6, 9, 12 -> true;
            default -> false;
        };
    }

    /** Cuts trailing zeros down to a level's border: {@code 610725000000 → 610725}. The result is a prefix of all codes beneath. */
    public static String shorten(String code) {
        String shortened = code;
        for (int digits : new int[] {9, 6, 4, 2}) {
            if (shortened.length() > digits && isZeros(shortened, digits)) {
                shortened = shortened.substring(0, digits);
            }
        }
        return shortened;
    }

    /** Fills a code of any length up to 12 digits with zeros: {@code 610725 → 610725000000}. */
    public static String expand(String code) {
        return code + "0".repeat(12 - code.length());
    }

    private static boolean isZeros(String code, int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
