package io.jiaoying.warning.assessment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A threshold that was reached.
 *
 * @param colour wire name
 * @param rank the gravest is 0
 * @param rules id of the rule set
 */
public record Crossing(String eventType, String colour, int rank, String rules, String unit, WindowSum window) {
    private static final int COUNTY_DIGITS = 6;
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    /** The county whose desk judges it. */
    public String county() {
        return window.region().substring(0, COUNTY_DIGITS);
    }

    public String fact() {
        return String.format(
                Locale.ROOT,
                "站点 %s 至%s止 %d 小时累计 %.1f %s，达到 %s 标准（%s）",
                window.station(),
                at(window.until()),
                window.window().toHours(),
                window.sum(),
                unit,
                colour,
                rules);
    }

    private static String at(Instant instant) {
        return BEIJING.format(instant);
    }
}
