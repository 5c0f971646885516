package io.jiaoying.warning.issuing.domain;

import java.util.Set;

/** The event types a warning can be about, and what the law says of some. */
public final class EventTypes {
    private static final Set<String> ALL = Set.of(
            "production-safety",
            "production-safety.hazmat",
            "production-safety.mine",
            "production-safety.tailings",
            "production-safety.construction",
            "production-safety.metallurgy",
            "fire",
            "traffic.road",
            "traffic.rail",
            "traffic.water",
            "traffic.air",
            "environment",
            "utility",
            "special-equipment",
            "power",
            "radiation",
            "natural.rainstorm",
            "natural.flood",
            "natural.typhoon",
            "natural.earthquake",
            "natural.geological",
            "natural.snow",
            "natural.drought",
            "natural.hail",
            "natural.marine",
            "natural.biological",
            "wildfire.forest",
            "wildfire.grassland",
            "public-health.infectious",
            "public-health.unknown-cause",
            "public-health.food-safety",
            "public-health.animal-epidemic",
            "social-security.mass-incident",
            "social-security.terror",
            "social-security.cyber");

    /** 气象灾害防御条例 art. 30: only weather stations publish these. */
    private static final Set<String> WEATHER_SIGNALS =
            Set.of("natural.rainstorm", "natural.typhoon", "natural.snow", "natural.hail");

    private EventTypes() {}

    public static boolean known(String eventType) {
        return ALL.contains(eventType);
    }

    /** Whether it is a type, or there are types beneath it. */
    public static boolean knownWithChildren(String eventType) {
        return known(eventType) || ALL.stream().anyMatch(type -> type.startsWith(eventType + "."));
    }

    public static boolean isWeatherSignal(String eventType) {
        return WEATHER_SIGNALS.contains(eventType);
    }

    /** 突发事件应对法 arts. 63 and 69: these have no colour. */
    public static boolean isSocialSecurity(String eventType) {
        return eventType.startsWith("social-security.");
    }
}
