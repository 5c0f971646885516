package io.jiaoying.warning.assessment.application;

import io.jiaoying.regions.RegionCode;

/** The county of a place. */
final class County {
    private static final int DIGITS = 6;

    private County() {}

    /** Its code; a city's or province's own where the place is no smaller. */
    static String of(String region) {
        String code = RegionCode.shorten(region);
        return code.length() > DIGITS ? code.substring(0, DIGITS) : code;
    }
}
