package io.jiaoying.warning.cap.domain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** What our event types are called in CAP's {@code event}, in Chinese and English, and the category each belongs to. */
public final class EventWords {
    /** @param category CAP's word for the kind of event */
    public record Words(String chinese, String english, String category) {}

    private static final Words OTHER = new Words("突发事件", "Emergency", "Other");

    private static final Map<String, Words> WORDS = Map.ofEntries(
            entry("natural.rainstorm", new Words("暴雨", "Rainstorm", "Met")),
            entry("natural.typhoon", new Words("台风", "Typhoon", "Met")),
            entry("natural.snow", new Words("暴雪", "Snowstorm", "Met")),
            entry("natural.hail", new Words("冰雹", "Hail", "Met")),
            entry("natural.drought", new Words("干旱", "Drought", "Met")),
            entry("natural.marine", new Words("海洋灾害", "Marine hazard", "Met")),
            entry("natural.flood", new Words("洪水", "Flood", "Geo")),
            entry("natural.earthquake", new Words("地震", "Earthquake", "Geo")),
            entry("natural.geological", new Words("地质灾害", "Geological hazard", "Geo")),
            entry("natural.biological", new Words("生物灾害", "Biological hazard", "Env")),
            entry("wildfire.forest", new Words("森林火灾", "Forest fire", "Fire")),
            entry("wildfire.grassland", new Words("草原火灾", "Grassland fire", "Fire")),
            entry("fire", new Words("火灾", "Fire", "Fire")),
            entry("environment", new Words("突发环境事件", "Environmental emergency", "Env")),
            entry("utility", new Words("公共设施事故", "Utility failure", "Infra")),
            entry("power", new Words("电力事故", "Power failure", "Infra")),
            entry("special-equipment", new Words("特种设备事故", "Accident of special equipment", "Safety")),
            entry("radiation", new Words("辐射事故", "Radiation accident", "CBRNE")),
            entry("production-safety", new Words("生产安全事故", "Industrial accident", "Safety")),
            entry("production-safety.hazmat", new Words("危险化学品事故", "Accident with hazardous chemicals", "CBRNE")));

    private static final Map<String, Words> CLASSES = Map.of(
            "production-safety", new Words("生产安全事故", "Industrial accident", "Safety"),
            "traffic", new Words("交通事故", "Traffic accident", "Transport"),
            "public-health", new Words("公共卫生事件", "Public health emergency", "Health"),
            "social-security", new Words("社会安全事件", "Public security incident", "Security"));

    /** Categories that are one of our types by themselves. */
    private static final Map<String, String> TYPE_OF_CATEGORY =
            Map.of("Fire", "fire", "Env", "environment", "Infra", "utility");

    private EventWords() {}

    public static Words of(String eventType) {
        String eventClass = eventType.contains(".") ? eventType.substring(0, eventType.indexOf('.')) : eventType;
        return WORDS.getOrDefault(eventType, CLASSES.getOrDefault(eventClass, OTHER));
    }

    /** The type whose Chinese or English name this is. */
    public static Optional<String> typeNamed(String event) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().chinese().equals(event.strip())
                        || word.getValue().english().equalsIgnoreCase(event.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public static Optional<String> typeOfCategory(String category) {
        return Optional.ofNullable(TYPE_OF_CATEGORY.get(category));
    }
}
