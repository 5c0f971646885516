package io.jiaoying.warning.telling.domain;

import java.util.Optional;

/** The government that issues: a county or above (突发事件应对法 art. 64), and the one above it. */
public final class IssuingGovernment {
    private static final int FULL = 12;
    private static final int COUNTY_DIGITS = 6;
    private static final int CITY_DIGITS = 4;
    private static final int PROVINCE_DIGITS = 2;

    private IssuingGovernment() {}

    /** Short code of the county, city or province that a warning of this region is issued by. */
    public static String of(String region) {
        return region.length() > COUNTY_DIGITS ? region.substring(0, COUNTY_DIGITS) : region;
    }

    /** 12 digits; empty above a province. */
    public static Optional<String> superior(String government) {
        return switch (government.length()) {
            case COUNTY_DIGITS -> Optional.of(desk(government.substring(0, CITY_DIGITS)));
            case CITY_DIGITS -> Optional.of(desk(government.substring(0, PROVINCE_DIGITS)));
            default -> Optional.empty();
        };
    }

    public static String desk(String code) {
        return code + "0".repeat(FULL - code.length());
    }
}
