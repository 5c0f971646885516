package io.jiaoying.warning.cap.domain;

import java.util.regex.Pattern;

/** A publishing unit: 14 digits, region (6), kind of agency (3), unit within (3), extension (2). */
public record UnitCode(String digits) {
    private static final int REGION_DIGITS = 6;
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");

    public UnitCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a publishing unit's code has 14 digits: " + digits);
        }
    }

    /** The six digits of GB/T 2260 it begins with. */
    public String region() {
        return digits.substring(0, REGION_DIGITS);
    }
}
