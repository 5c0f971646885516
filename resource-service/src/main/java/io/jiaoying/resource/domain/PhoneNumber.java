package io.jiaoying.resource.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** 5 to 20 digits with an optional leading {@code +}; prints itself masked, so that no log shows it by accident. */
public record PhoneNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("\\+?[0-9]{5,20}");
    private static final String HIDDEN = "****";

    public static Optional<PhoneNumber> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /** {@code 1000****001}: the first four and last three characters; of short numbers less, so that three stay hidden. */
    public String masked() {
        int length = digits.length();
        int head = length >= 11 ? 4 : length >= 8 ? 3 : 0;
        int tail = length >= 11 ? 3 : 2;
        return digits.substring(0, head) + HIDDEN + digits.substring(length - tail);
    }

    @Override
    public String toString() {
        return masked();
    }
}
