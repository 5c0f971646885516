package io.jiaoying.warning.accounting.api;

import io.jiaoying.warning.accounting.application.CallAccount;
import io.jiaoying.warning.accounting.application.CallOutHead;
import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.accounting.domain.AnswerTimes;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.accounting.domain.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account as a sheet: one line per call-out, region and post, or one line per person missed. */
final class Sheets {
    private static final List<String> CALL_OUT =
            List.of("类别 kind", "编号 number", "预警 headline", "颜色 colour", "叫应开始 started");
    private static final List<String> TOTALS = List.of(
            "区划代码 region",
            "区划 place",
            "职务 post",
            "应叫 targets",
            "应答责任 due",
            "已应答 answered",
            "应答率 rate",
            "进行中 open",
            "未应答 missed",
            "迟应答 late",
            "中位用时秒 p50",
            "95%用时秒 p95",
            "最后应答用时秒 last");
    private static final List<String> MISSED = List.of(
            "区划代码 region",
            "地点 place",
            "姓名 name",
            "职务 post",
            "电话 phone",
            "状态 state",
            "原因 reason",
            "停止原因 stopped",
            "呼叫次数 attempts",
            "最后呼叫 last attempt",
            "呼叫经过 course");

    private Sheets() {}

    static String totals(CallAccount account) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(joined(
                CALL_OUT, TOTALS, Stream.of(Result.values()).map(Sheets::head).toList()));
        for (CallOutHead head : account.callOuts()) {
            byRegionAndPost(account.of(head))
                    .forEach(cells -> lines.add(joined(callOut(head), totals(cells), results(cells))));
        }
        return Csv.of(lines);
    }

    static String missed(CallAccount account) {
        Map<UUID, CallOutHead> heads =
                account.callOuts().stream().collect(Collectors.toMap(CallOutHead::callOutId, Function.identity()));
        List<List<String>> lines = new ArrayList<>();
        lines.add(joined(CALL_OUT, MISSED));
        for (MissedTarget one : account.missed()) {
            Optional.ofNullable(heads.get(one.callOutId()))
                    .ifPresent(head -> lines.add(joined(callOut(head), line(one))));
        }
        return Csv.of(lines);
    }

    private static String head(Result result) {
        return result.chinese() + " " + result.wire();
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static Collection<List<Cell>> byRegionAndPost(List<Cell> cells) {
        return cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.region() + " " + cell.post(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static List<String> callOut(CallOutHead head) {
        return List.of(
                head.exercise() ? "演练 exercise" : "实战 real",
                Numbering.of(head),
                head.headline(),
                Words.colour(head.colour()),
                Words.second(head.startedAt()));
    }

    private static List<String> totals(List<Cell> cells) {
        Cell any = cells.get(0);
        Tally tally = Tally.of(cells);
        AnswerTimes times = AnswerTimes.of(cells);
        return List.of(
                any.region(),
                Words.place(any.region()),
                any.post(),
                String.valueOf(tally.targets()),
                String.valueOf(tally.due()),
                String.valueOf(tally.answered()),
                tally.rate().map(BigDecimal::toPlainString).orElse(""),
                String.valueOf(tally.open()),
                String.valueOf(tally.missed()),
                String.valueOf(tally.late()),
                times.median().map(one -> String.valueOf(one.toSeconds())).orElse(""),
                times.percentile95().map(one -> String.valueOf(one.toSeconds())).orElse(""),
                times.last().map(one -> String.valueOf(one.toSeconds())).orElse(""));
    }

    private static List<String> results(List<Cell> cells) {
        Tally tally = Tally.of(cells);
        return Stream.of(Result.values())
                .map(result -> String.valueOf(tally.in(result)))
                .toList();
    }

    private static List<String> line(MissedTarget one) {
        return List.of(
                one.region(),
                Words.fullPlace(one.region()),
                one.name(),
                one.post(),
                Optional.ofNullable(one.phoneMasked()).orElse(""),
                Words.state(one.state()),
                one.reason().chinese(),
                Words.stopped(one.stopReason()),
                String.valueOf(one.tried().size()),
                Words.second(one.tried().stream()
                        .flatMap(tried -> Stream.ofNullable(tried.at()))
                        .max(Comparator.naturalOrder())
                        .orElse(null)),
                Course.of(one).stream().collect(Collectors.joining("；")));
    }
}
