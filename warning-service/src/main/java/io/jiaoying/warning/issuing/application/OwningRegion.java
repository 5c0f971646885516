package io.jiaoying.warning.issuing.application;

import java.util.List;

/** The smallest administrative unit that holds several; across provinces the first one's. */
final class OwningRegion {
    private static final int[] LEVELS = {12, 9, 6, 4, 2};

    private OwningRegion() {}

    /** @param otherwise whose it is when it names no region, as one that only draws its area */
    static String of(List<String> regions, String otherwise) {
        return regions.isEmpty() ? otherwise : of(regions);
    }

    static String of(List<String> regions) {
        String first = regions.get(0);
        for (int digits : LEVELS) {
            if (digits <= first.length()) {
                String candidate = first.substring(0, digits);
                if (regions.stream().allMatch(region -> region.startsWith(candidate))) {
                    return candidate;
                }
            }
        }
        return first;
    }
}
