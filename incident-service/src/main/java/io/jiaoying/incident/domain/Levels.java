package io.jiaoying.incident.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who reports to whom: levels of the hierarchy, or one organisation by its code. */
public final class Levels {
    private static final String SAME_LEVEL = "same-level-government";
    /** 负有安全生产监督管理职责的有关部门 of the county (493号 art. 9); what it is told is recorded at the county's desk. */
    private static final String SECTOR_REGULATOR = "sector-regulator";

    private static final Set<String> LEVELS =
            Set.of("unit", "township", "county", "city", "province", "ministry", SAME_LEVEL, SECTOR_REGULATOR);
    private static final Pattern ORGANISATION_CODE = Pattern.compile("(?=.*[0-9])[0-9A-Z]{6,18}");

    private Levels() {}

    public static boolean isKnown(String level) {
        return LEVELS.contains(level) || ORGANISATION_CODE.matcher(level).matches();
    }

    /**
     * The region whose desk receives what goes up to this level from an incident there; empty when no region's desk does
     * (an organisation, a unit), {@code *} for the ministry.
     *
     * @param incidentRegion administrative code, shortened
     */
    public static Optional<String> receivingRegion(String to, String from, String incidentRegion) {
        return switch (to) {
            case "ministry" -> Optional.of("*");
            case "province" -> cut(incidentRegion, 2);
            case "city" -> cut(incidentRegion, 4);
            case "county", SECTOR_REGULATOR -> cut(incidentRegion, 6);
            case "township" -> cut(incidentRegion, 9);
            case SAME_LEVEL -> SAME_LEVEL.equals(from) ? Optional.empty() : receivingRegion(from, from, incidentRegion);
            default -> Optional.empty();
        };
    }

    private static Optional<String> cut(String region, int digits) {
        return region.length() < digits ? Optional.empty() : Optional.of(region.substring(0, digits));
    }
}
