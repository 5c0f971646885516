package io.jiaoying.resource.messaging;

import java.util.List;

/** Where a warning is in force: its areas, or its own region when it names none. */
final class WarningRegions {
    private WarningRegions() {}

    static List<String> of(String region, List<String> areas) {
        return areas.isEmpty() ? List.of(region) : areas;
    }
}
