package io.jiaoying.incident.persistence;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one query, with their parameters; a null value adds none. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    @CanIgnoreReturnValue
    Conditions where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** A code and everything beneath it; the empty prefix is the whole country. */
    @CanIgnoreReturnValue
    Conditions beneath(String parameter, @Nullable String prefix) {
        return prefix == null || prefix.isEmpty() ? this : where("region like :" + parameter, parameter, prefix + "%");
    }

    @CanIgnoreReturnValue
    Conditions and(String condition, Map<String, Object> values) {
        all.add(condition);
        parameters.putAll(values);
        return this;
    }

    String text() {
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
