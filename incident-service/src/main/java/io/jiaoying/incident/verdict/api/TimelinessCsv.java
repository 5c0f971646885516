package io.jiaoying.incident.verdict.api;

import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.verdict.domain.Obligation;
import io.jiaoying.incident.verdict.domain.Section;
import io.jiaoying.incident.verdict.domain.Standing;
import io.jiaoying.incident.verdict.domain.Tally;
import io.jiaoying.incident.verdict.domain.Timeliness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One line per area and rule (RFC 4180), with a byte order mark: without it spreadsheets garble Chinese. */
final class TimelinessCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADER = List.of(
            "类别 standing",
            "区划代码 region",
            "区划 name",
            "规则包 packId",
            "版本 packVersion",
            "规则 ruleId",
            "依据 basis",
            "报送方 from",
            "接收方 to",
            "方式 mode",
            "时限 limit",
            "应报 due",
            "及时 met",
            "迟报 met-late",
            "未报 missed",
            "超时未报 overdue",
            "未到时限 running",
            "未起算 waiting",
            "已替代 superseded",
            "及时率 rate");

    private TimelinessCsv() {}

    static String of(Timeliness timeliness) {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        for (Standing standing : Standing.values()) {
            for (Section.Line line : timeliness.section(standing).lines()) {
                lines.add(line(standing, line));
            }
        }
        return lines.stream()
                .map(line -> line.stream().map(TimelinessCsv::cell).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static List<String> line(Standing standing, Section.Line line) {
        Obligation rule = line.obligation();
        Tally tally = line.tally();
        return List.of(
                word(standing),
                line.area(),
                Places.name(line.area()),
                rule.packId(),
                rule.packVersion(),
                rule.ruleId(),
                rule.basis(),
                rule.from(),
                rule.to(),
                rule.mode(),
                Objects.requireNonNullElse(rule.allowed(), ""),
                Long.toString(tally.due()),
                Long.toString(tally.in(ClockState.MET)),
                Long.toString(tally.in(ClockState.MET_LATE)),
                Long.toString(tally.in(ClockState.MISSED)),
                Long.toString(tally.in(ClockState.OVERDUE)),
                Long.toString(tally.in(ClockState.RUNNING)),
                Long.toString(tally.in(ClockState.WAITING)),
                Long.toString(tally.in(ClockState.SUPERSEDED)),
                tally.rate().map(Object::toString).orElse(""));
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case RATED -> "rated";
            case UNRATED -> "unrated";
            case EXERCISE -> "exercise";
        };
    }

    /** A text that a spreadsheet would take for a formula is kept a text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
