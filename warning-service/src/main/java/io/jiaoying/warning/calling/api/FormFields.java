package io.jiaoying.warning.calling.api;

import io.jiaoying.access.problem.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields of a form: empty means not yet known. */
final class FormFields {
    private static final int LONGEST = 2000;

    private FormFields() {}

    static @Nullable String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    static @Nullable Integer count(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid(field, "须为整数", "must be a whole number");
        }
    }

    static @Nullable Boolean yesOrNo(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.invalid(field, "须为“是”或“否”", "must be true or false");
        }
        return Boolean.valueOf(value);
    }

    static @Nullable BigDecimal amount(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid(field, "须为数字", "must be a number");
        }
    }
}
