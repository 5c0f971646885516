package io.jiaoying.warning.assessment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that was reached.
 *
 * @param colour wire name; null where the rule only asks for judgement
 * @param rank the gravest is 0
 * @param rules id of the pack
 * @param condition as the pack has it
 */
public record Crossing(
        String eventType, @Nullable String colour, int rank, String rules, String condition, Window window) {
    private static final int COUNTY_DIGITS = 6;
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    /** The county whose desk judges it. */
    public String county() {
        return window.region().substring(0, COUNTY_DIGITS);
    }

    public String fact() {
        String reached = colour == null ? "达到研判条件" : "达到 " + colour + " 标准";
        return "站点 " + window.station() + " 至" + at(window.until()) + "止 " + measured() + "，" + reached + "（" + rules
                + "：" + condition + "）";
    }

    private String measured() {
        ReadingKind kind = window.kind();
        return kind.addsUp()
                ? words("%s 累计 %.1f %s", length(), window.sum(), kind.unit())
                : words("%s%s内最高 %.2f、最新 %.2f %s", kind.chinese(), length(), window.max(), window.last(), kind.unit());
    }

    private String length() {
        long minutes = window.length().toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " 小时" : minutes + " 分钟";
    }

    private static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String at(Instant instant) {
        return BEIJING.format(instant);
    }
}
