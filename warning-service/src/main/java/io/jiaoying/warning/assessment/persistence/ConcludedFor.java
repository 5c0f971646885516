package io.jiaoying.warning.assessment.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The areas of a conclusion in one column; one from before there were areas holds for the assessment's own region. */
final class ConcludedFor {
    private ConcludedFor() {}

    static List<String> areas(@Nullable String joined, String region) {
        return joined == null ? List.of(region) : List.of(joined.split(",", -1));
    }

    static String joined(List<String> areas) {
        return String.join(",", areas);
    }
}
