package io.jiaoying.warning.calling.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waking a whole county takes two parties; the approval of the warning is the second one. */
public final class CountyWide {
    private static final int COUNTY_DIGITS = 6;
    private static final int PARTIES = 2;

    private CountyWide() {}

    /** Who drafted, who approved and who starts the calls are one and the same party. */
    public static boolean lacksSecondParty(
            List<String> regions, String draftedBy, @Nullable String approvedBy, String starter) {
        Set<String> parties = Stream.of(draftedBy, approvedBy, starter)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return regions.stream().anyMatch(CountyWide::isCounty) && parties.size() < PARTIES;
    }

    private static boolean isCounty(String region) {
        return region.length() <= COUNTY_DIGITS
                || region.substring(COUNTY_DIGITS).chars().allMatch(digit -> digit == '0');
    }
}
