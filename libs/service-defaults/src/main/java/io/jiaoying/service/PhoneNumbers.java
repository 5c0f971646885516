package io.jiaoying.service;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what looks like a telephone number, and leaves only its head and tail readable. */
final class PhoneNumbers {
    /** Mobile numbers (11 digits beginning with 1) with or without +86, land lines with their area code, and foreign ones with a plus. */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z.-])(?:"
            + "(?:\\+?86[- ]?)?(1[0-9]{2})[- ]?[0-9]{4}[- ]?([0-9]{4})"
            + "|(0[0-9]{2,3})-?[0-9]{3,4}([0-9]{4})"
            + "|\\+([0-9]{3})[0-9]{4,12}([0-9]{4})"
            + ")(?![0-9A-Za-z-])");

    private PhoneNumbers() {}

    static boolean in(String text) {
        return PHONE.matcher(text).find();
    }

    static String masked(String text) {
        return PHONE.matcher(text).replaceAll(found -> {
            String head = firstOf(found.group(1), found.group(3), found.group(5));
            String tail = firstOf(found.group(2), found.group(4), found.group(6));
            return head + "****" + tail;
        });
    }

    private static String firstOf(@Nullable String... groups) {
        for (@Nullable String group : groups) {
            if (group != null) {
                return group;
            }
        }
        return "";
    }
}
