package io.jiaoying.warning.reminding.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one report upward. No personal data; whatever an exercise says begins with 演练.
 *
 * @param title place and type of the event
 * @param others how many more reports of the same incident are owed
 */
public record ReminderWords(
        String title,
        String from,
        String to,
        String mode,
        boolean legal,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        boolean exercise,
        int others) {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> LEVELS = Map.of(
            "unit",
            "事故单位",
            "township",
            "乡镇",
            "county",
            "县",
            "city",
            "市",
            "province",
            "省",
            "ministry",
            "应急管理部",
            "same-level-government",
            "本级政府",
            "sector-regulator",
            "负有安全生产监管职责的部门");
    private static final Map<String, String> MODES = Map.of("phone", "电话", "written", "书面");
    private static final int SECONDS_MATTER_BELOW = 2;

    public String sms(Instant now) {
        return framed("【叫应】" + text(now));
    }

    public String voice(Instant now) {
        return framed("叫应提醒。" + text(now) + "收到请按1。");
    }

    private String text(Instant now) {
        return title + "：" + level(from) + "须" + MODES.getOrDefault(mode, "") + "报" + level(to) + "，" + limit(now)
                + (others == 0 ? "" : "另有" + others + "项报告也在时限内。") + (legal ? "" : "（规则未核实，仅作提醒。）");
    }

    private String limit(Instant now) {
        if (dueAt == null) {
            String gone = startsAt == null ? "" : "，已过" + words(Duration.between(startsAt, now));
            return "须立即报告" + gone + "，尚未报告。";
        }
        String at = "报告时限" + BEIJING.format(dueAt) + "，";
        return now.isAfter(dueAt)
                ? at + "已超时" + words(Duration.between(dueAt, now)) + "，请立即报告。"
                : at + "还剩" + words(Duration.between(now, dueAt)) + "。";
    }

    private static String level(String word) {
        return LEVELS.getOrDefault(word, word);
    }

    static String words(Duration time) {
        if (time.toMinutes() < SECONDS_MATTER_BELOW) {
            return Math.max(0, time.toSeconds()) + "秒";
        }
        if (time.toHours() == 0) {
            return time.toMinutes() + "分钟";
        }
        return time.toHours() + "小时" + (time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + "分钟");
    }

    private String framed(String text) {
        return exercise ? "演练 " + text : text;
    }
}
