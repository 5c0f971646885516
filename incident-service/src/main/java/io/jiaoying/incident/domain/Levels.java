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
    private static final String COUNTY = "county";
    private static final String CITY = "city";
    private static final String PROVINCE = "province";
    /** 直辖市: provinces that are cities themselves; their districts are counties. */
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    /** Where a city's two digits would be in the code of a 省直辖县级行政区划 (GB/T 2260). */
    private static final String DIRECTLY_UNDER_THE_PROVINCE = "90";
    /** 东莞、中山、儋州、嘉峪关: their townships stand directly below them. */
    private static final Set<String> CITIES_WITHOUT_COUNTIES = Set.of("4419", "4420", "4604", "6202");

    private static final Pattern ORGANISATION_CODE = Pattern.compile("(?=.*[0-9])[0-9A-Z]{6,18}");

    private Levels() {}

    public static boolean isKnown(String level) {
        return LEVELS.contains(level) || ORGANISATION_CODE.matcher(level).matches();
    }

    /** Whether a city stands between the counties there and the province. */
    public static boolean hasCity(String region) {
        return MUNICIPALITIES.stream().noneMatch(region::startsWith)
                && !region.startsWith(DIRECTLY_UNDER_THE_PROVINCE, 2);
    }

    /** Whether counties stand between the townships there and the city. */
    public static boolean hasCounty(String region) {
        return CITIES_WITHOUT_COUNTIES.stream().noneMatch(region::startsWith);
    }

    /** Who is that level there: the province where no city is, the city where no county is, otherwise the level itself. */
    public static String standingFor(String level, String region) {
        if (level.equals(CITY) && !hasCity(region)) {
            return PROVINCE;
        }
        return level.equals(COUNTY) && !hasCounty(region) ? CITY : level;
    }

    /**
     * The region whose desk receives what goes up to this level from an incident there; empty when no region's desk does
     * (an organisation, a unit), {@code *} for the ministry.
     *
     * @param incidentRegion administrative code, shortened
     */
    public static Optional<String> receivingRegion(String to, String from, String incidentRegion) {
        return switch (standingFor(to, incidentRegion)) {
            case "ministry" -> Optional.of("*");
            case PROVINCE -> cut(incidentRegion, 2);
            case CITY -> cut(incidentRegion, 4);
            case COUNTY -> cut(incidentRegion, 6);
            case SECTOR_REGULATOR -> receivingRegion(COUNTY, from, incidentRegion);
            case "township" -> cut(incidentRegion, 9);
            case SAME_LEVEL -> SAME_LEVEL.equals(from) ? Optional.empty() : receivingRegion(from, from, incidentRegion);
            default -> Optional.empty();
        };
    }

    private static Optional<String> cut(String region, int digits) {
        return region.length() < digits ? Optional.empty() : Optional.of(region.substring(0, digits));
    }
}
