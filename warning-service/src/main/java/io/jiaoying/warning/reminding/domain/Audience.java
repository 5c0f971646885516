package io.jiaoying.warning.reminding.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is reminded. */
public enum Audience {
    /** 值班岗: whoever sits at the desk that owes the report. */
    DUTY_POST,
    /** 带班领导: whom the duty post answers to. */
    DUTY_LEADER,
    /** The duty post one level above. */
    LEVEL_ABOVE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Audience> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
