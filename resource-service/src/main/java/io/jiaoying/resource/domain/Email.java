package io.jiaoying.resource.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to; prints itself masked. */
public record Email(String address) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");

    public static Optional<Email> of(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
                ? Optional.of(new Email(text))
                : Optional.empty();
    }

    public String masked() {
        return address.substring(0, 1) + "***" + address.substring(address.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
