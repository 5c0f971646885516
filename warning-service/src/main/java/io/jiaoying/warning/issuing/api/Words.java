package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.problem.Violation;
import io.jiaoying.warning.issuing.domain.Colour;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words of the API as domain values. */
final class Words {
    private Words() {}

    static @Nullable Colour colour(List<Violation> violations, @Nullable String wire) {
        if (wire == null) {
            return null;
        }
        Optional<Colour> colour = Colour.of(wire);
        if (colour.isEmpty()) {
            violations.add(
                    Violation.of("colour", "须为 red、orange、yellow 或 blue", "must be red, orange, yellow or blue"));
        }
        return colour.orElse(null);
    }
}
