package io.jiaoying.incident.verification.domain;

import java.util.List;
import java.util.Optional;

/** Which level a desk sits at, by the administrative code it is in charge of. */
public final class AskingLevel {
    private static final List<String> FROM_BELOW = List.of("township", "county", "city", "province", "ministry");

    private AskingLevel() {}

    /** {@code *} is the ministry; a village has no desk that asks. */
    public static Optional<String> of(String scope) {
        return switch (scope.equals("*") ? 0 : scope.length()) {
            case 0 -> Optional.of("ministry");
            case 2 -> Optional.of("province");
            case 4 -> Optional.of("city");
            case 6 -> Optional.of("county");
            case 9 -> Optional.of("township");
            default -> Optional.empty();
        };
    }

    public static boolean isAbove(String asking, String asked) {
        return FROM_BELOW.contains(asked) && FROM_BELOW.indexOf(asking) > FROM_BELOW.indexOf(asked);
    }
}
