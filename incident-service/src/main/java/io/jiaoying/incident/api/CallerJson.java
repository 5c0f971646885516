package io.jiaoying.incident.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who made a call; name and number come back masked. */
record CallerJson(
        @Nullable String unit,
        @Nullable @Size(max = Phones.LONGEST_NAME) String name,
        @Nullable String post,

        @Nullable @Pattern(regexp = Phones.PATTERN, message = Phones.MESSAGE)
        String phone) {

    @Override
    public String toString() {
        return "CallerJson[" + unit + "]";
    }
}
