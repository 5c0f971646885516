package io.jiaoying.incident.hazard.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Danger sources (突发事件应对法 art. 33) and the key places of grassroots inspection (新疆 实施意见 2025). */
public enum HazardKind {
    DANGER_SOURCE("危险源"),
    SMALL_PREMISES("九小场所"),
    FARM_INN("农家乐"),
    SELF_BUILT_HOUSE("经营性自建房"),
    CONSTRUCTION_SITE("在建工地"),
    GAS("燃气"),
    UNDERGROUND("地下空间"),
    RIVER_RESERVOIR("河湖水库"),
    FLASH_FLOOD_GEOLOGICAL("山洪和地灾区"),
    FOREST_GRASSLAND_FIRE("林草火险区"),
    OTHER("其他");

    private final String chinese;

    HazardKind(String chinese) {
        this.chinese = chinese;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<HazardKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
