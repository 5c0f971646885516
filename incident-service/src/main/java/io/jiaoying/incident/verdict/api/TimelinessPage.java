package io.jiaoying.incident.verdict.api;

import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.verdict.domain.Obligation;
import io.jiaoying.incident.verdict.domain.Standing;
import io.jiaoying.incident.verdict.domain.Tally;
import io.jiaoying.incident.verdict.domain.Timeliness;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ledger as a page to print on A4; it loads nothing from anywhere. */
@ApplicationScoped
class TimelinessPage {
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> LEVELS = Map.of(
            "unit",
            "单位",
            "township",
            "乡镇",
            "county",
            "县",
            "city",
            "市",
            "province",
            "省",
            "ministry",
            "部",
            "same-level-government",
            "本级政府",
            "sector-regulator",
            "行业监管部门");
    private static final Map<String, String> MODES = Map.of("phone", "电话", "written", "书面", "any", "不限");

    private final Template page;

    TimelinessPage(@Location("timeliness.html") Template page) {
        this.page = page;
    }

    /** One line of a table: what it is about, and its figures as they are printed. */
    public record Line(
            String name,
            String note,
            long due,
            long met,
            long metLate,
            long missed,
            long overdue,
            long open,
            String rate) {
        static Line of(String name, String note, Tally tally) {
            return new Line(
                    name,
                    note,
                    tally.due(),
                    tally.in(ClockState.MET),
                    tally.in(ClockState.MET_LATE),
                    tally.in(ClockState.MISSED),
                    tally.in(ClockState.OVERDUE),
                    tally.in(ClockState.RUNNING) + tally.in(ClockState.WAITING),
                    percent(tally));
        }
    }

    Uni<String> of(Timeliness timeliness) {
        var rated = timeliness.section(Standing.RATED);
        return Uni.createFrom()
                .completionStage(page.data("name", Places.fullName(timeliness.region()))
                        .data("from", at(timeliness.from()))
                        .data("until", at(timeliness.until()))
                        .data("at", at(timeliness.at()))
                        .data("total", Line.of("合计", "", rated.total()))
                        .data("regions", regions(rated.byArea()))
                        .data("rules", rules(rated.byRule()))
                        .data(
                                "unrated",
                                rules(timeliness.section(Standing.UNRATED).byRule()))
                        .data(
                                "exercises",
                                rules(timeliness.section(Standing.EXERCISE).byRule()))
                        .renderAsync());
    }

    private static List<Line> regions(Map<String, Tally> byArea) {
        return byArea.entrySet().stream()
                .map(area -> Line.of(Places.name(area.getKey()), area.getKey(), area.getValue()))
                .toList();
    }

    private static List<Line> rules(Map<Obligation, Tally> byRule) {
        return byRule.entrySet().stream()
                .map(rule -> Line.of(hop(rule.getKey()), rule.getKey().basis(), rule.getValue()))
                .toList();
    }

    static String hop(Obligation rule) {
        return "%s→%s %s %s".formatted(level(rule.from()), level(rule.to()), limit(rule), MODES.get(rule.mode()));
    }

    private static String level(String word) {
        return LEVELS.getOrDefault(word, word);
    }

    private static String limit(Obligation rule) {
        if (rule.allowed() == null) {
            return "立即";
        }
        Duration limit = Duration.parse(rule.allowed());
        if (limit.toSecondsPart() != 0) {
            return limit.toSeconds() + "秒";
        }
        return limit.toMinutesPart() == 0 ? limit.toHours() + "小时" : limit.toMinutes() + "分钟";
    }

    private static String percent(Tally tally) {
        return tally.rate()
                .map(rate -> String.format(Locale.ROOT, "%.2f %%", rate.movePointRight(2)))
                .orElse("—");
    }

    private static String at(Instant instant) {
        return BEIJING.format(instant);
    }
}
