package io.jiaoying.warning.cap.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** Administrative codes as {@code geocode} pairs: counties and above by GB/T 2260, townships by GB/T 10114, villages by our own name. */
public final class Geocodes {
    public static final String COUNTIES = "GB/T 2260";
    public static final String TOWNSHIPS = "GB/T 10114";
    public static final String VILLAGES = "urn:jiaoying:region";

    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;
    private static final Set<String> NAMES =
            Set.of(COUNTIES, TOWNSHIPS, VILLAGES, "GB/T2260", "GBT2260", "adcode", "regionCode");
    private static final Pattern CODE = Pattern.compile("[0-9]{2,12}");

    private Geocodes() {}

    public static String nameFor(String region) {
        if (region.length() <= COUNTY_DIGITS) {
            return COUNTIES;
        }
        return region.length() <= TOWNSHIP_DIGITS ? TOWNSHIPS : VILLAGES;
    }

    /** With the zeros that fill it up to a county's digits. */
    public static String value(String region) {
        return region.length() >= COUNTY_DIGITS ? region : region + "0".repeat(COUNTY_DIGITS - region.length());
    }

    /** Whether a pair may be an administrative code of ours. */
    public static boolean mayBeRegion(String valueName, String value) {
        return NAMES.contains(valueName) && CODE.matcher(value).matches();
    }
}
