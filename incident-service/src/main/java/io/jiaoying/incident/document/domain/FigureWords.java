package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.report.domain.HazardFigures;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of single hazards, in words; those nobody stated are left out, since most hazards have none of them. */
final class FigureWords {
    private FigureWords() {}

    static String of(HazardFigures figures) {
        String said = Stream.of(
                        with("过火面积", figures.burntHectares(), "公顷"),
                        with("震级", figures.magnitude(), "级"),
                        with("中毒", figures.poisoned(), "人"),
                        with("受灾", figures.affectedPeople(), "人"),
                        with("倒塌房屋", figures.housesCollapsed(), "间"),
                        with("损坏房屋", figures.housesDamaged(), "间"),
                        with("农作物受灾", figures.cropsHectares(), "公顷"),
                        with("发病动物", figures.animalsSick(), "头（只）"),
                        with("死亡动物", figures.animalsDead(), "头（只）"),
                        with("损失负荷", figures.loadLostMegawatts(), "兆瓦"),
                        with("停电", figures.outageHouseholds(), "户"),
                        with("火场距边境", figures.borderDistanceKilometres(), "公里"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "" : said + "。";
    }

    private static String with(String what, @Nullable Number figure, String measure) {
        return figure == null ? "" : what + plain(figure.doubleValue()) + measure;
    }

    /** Without an exponent and without trailing zeros. */
    static String plain(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }
}
