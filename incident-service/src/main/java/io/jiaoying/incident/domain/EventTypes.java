package io.jiaoying.incident.domain;

import static io.jiaoying.incident.domain.EventClass.ACCIDENT;
import static io.jiaoying.incident.domain.EventClass.NATURAL_DISASTER;
import static io.jiaoying.incident.domain.EventClass.PUBLIC_HEALTH;
import static io.jiaoying.incident.domain.EventClass.SOCIAL_SECURITY;

import java.util.List;
import java.util.Optional;

/** The first set of event types. */
public final class EventTypes {
    /** Every type. */
    public static final String ANY = "*";

    public static final List<EventType> ALL = List.of(
            type("production-safety", "生产安全事故", ACCIDENT),
            type("production-safety.hazmat", "危险化学品事故", ACCIDENT),
            type("production-safety.mine", "矿山事故", ACCIDENT),
            type("production-safety.tailings", "尾矿库事故", ACCIDENT),
            type("production-safety.construction", "建筑施工事故", ACCIDENT),
            type("production-safety.metallurgy", "冶金等工贸事故", ACCIDENT),
            type("fire", "火灾", ACCIDENT),
            type("traffic.road", "道路交通事故", ACCIDENT),
            type("traffic.rail", "铁路交通事故", ACCIDENT),
            type("traffic.water", "水上交通事故", ACCIDENT),
            type("traffic.air", "民用航空事故", ACCIDENT),
            type("environment", "突发环境事件", ACCIDENT),
            type("utility", "公用设施事故", ACCIDENT),
            type("special-equipment", "特种设备事故", ACCIDENT),
            type("power", "电力安全事故", ACCIDENT),
            type("radiation", "辐射事故", ACCIDENT),
            type("natural.rainstorm", "暴雨", NATURAL_DISASTER, "11B03"),
            type("natural.flood", "洪水", NATURAL_DISASTER, "11A01", "11A02", "11A51"),
            type("natural.typhoon", "台风", NATURAL_DISASTER, "11B01"),
            type("natural.earthquake", "地震", NATURAL_DISASTER, "11C02"),
            type("natural.geological", "地质灾害", NATURAL_DISASTER, "11D01", "11D02", "11D99", "11B37"),
            type("natural.snow", "暴雪", NATURAL_DISASTER, "11B04"),
            type("natural.drought", "干旱", NATURAL_DISASTER, "11B22"),
            type("natural.hail", "冰雹", NATURAL_DISASTER, "11B15"),
            type("natural.marine", "海洋灾害", NATURAL_DISASTER, "11E02", "11E06"),
            type("natural.biological", "生物灾害", NATURAL_DISASTER),
            type("wildfire.forest", "森林火灾", NATURAL_DISASTER, "11G01"),
            type("wildfire.grassland", "草原火灾", NATURAL_DISASTER, "11G05"),
            type("public-health.infectious", "传染病疫情", PUBLIC_HEALTH),
            type("public-health.unknown-cause", "群体性不明原因疾病", PUBLIC_HEALTH),
            type("public-health.food-safety", "食品安全事件", PUBLIC_HEALTH),
            type("public-health.animal-epidemic", "动物疫情", PUBLIC_HEALTH),
            type("social-security.mass-incident", "群体性事件", SOCIAL_SECURITY),
            type("social-security.terror", "恐怖袭击事件", SOCIAL_SECURITY),
            type("social-security.cyber", "网络与信息安全事件", SOCIAL_SECURITY));

    private EventTypes() {}

    private static EventType type(String code, String chinese, EventClass eventClass, String... externalCodes) {
        return new EventType(code, chinese, eventClass, List.of(externalCodes));
    }

    public static Optional<EventType> find(String code) {
        return ALL.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    public static boolean isKnown(String code) {
        return find(code).isPresent();
    }

    /** Whether rules may name this code: a type, the family before a dot such as {@code traffic}, or {@code *}. */
    public static boolean isKnownOrFamily(String code) {
        return ALL.stream().anyMatch(type -> belongsTo(type.code(), code));
    }

    /** Whether the type is the family itself or beneath it. */
    public static boolean belongsTo(String type, String family) {
        return family.equals(ANY)
                || (type.startsWith(family)
                        && (type.length() == family.length() || type.charAt(family.length()) == '.'));
    }
}
