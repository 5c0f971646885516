package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.report.Colour;
import io.jiaoying.scenarios.report.Expectations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The account of one call-out as its desk reads it: rate, times, who was missed and why. */
final class CallReport {
    private static final int SHOWN = 12;
    private static final int PERCENT = 100;
    private static final Map<String, String> ENDS = new LinkedHashMap<>();

    static {
        ENDS.put("no-answer", "响铃无人接");
        ENDS.put("busy", "占线");
        ENDS.put("hung-up", "中途挂断");
        ENDS.put("dead-number", "空号停机");
    }

    private final Scene scene;
    private final JsonNode report;

    CallReport(Scene scene, String warningId) {
        this.scene = scene;
        this.report = scene.sees(Login.COUNTY_DUTY, "叫应情况报告", "/warnings/" + warningId + "/call-report")
                .body();
    }

    void check(CallBoard board) {
        Expectations expect = scene.expectations();
        JsonNode totals = report.path("totals");
        expect.equal("报告目标数等于看板", board.targets(), totals.path("targets").asInt());
        expect.equal("报告各种结果合计等于目标数", board.targets(), sum(totals.path("byResult")));
        expect.equal("报告应答数等于看板", board.in("answered"), totals.path("answered").asInt());
        expect.equal(
                "未应答名单人数", totals.path("missed").asInt(), report.path("missed").size());
        expect.equal("未应答者都有原因", 0L, withoutReason());
        ENDS.forEach((end, chinese) -> expect.atLeast("名单中有" + chinese, 1, missedFor(end)));
        missed().limit(SHOWN).forEach(one -> scene.narrator().hop(Colour.YELLOW, "未应答", line(one)));
        scene.remember(summary());
        scene.remember("未应答原因 missed, by reason  " + byReason());
    }

    String summary() {
        JsonNode totals = report.path("totals");
        JsonNode times = report.path("times");
        return String.format(
                "叫应报告 call report  %s │ 应答率 %.2f %% │ 中位 %.1f s │ 95%% %.1f s │ 最后应答 %.1f s │ 未应答 %d 人",
                report.path("number").asText(),
                totals.path("rate").asDouble() * PERCENT,
                times.path("p50Seconds").asDouble(),
                times.path("p95Seconds").asDouble(),
                times.path("lastSeconds").asDouble(),
                totals.path("missed").asInt());
    }

    private String byReason() {
        return missed()
                .collect(Collectors.groupingBy(
                        one -> one.path("meaning").asText().split(" · ", -1)[0], TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(" │ "));
    }

    private static String line(JsonNode one) {
        return "%s %s %s %s：%s，呼叫 %d 次"
                .formatted(
                        one.path("name").asText(),
                        one.path("post").asText(),
                        one.path("place").asText(),
                        one.path("phoneMasked").asText(),
                        one.path("meaning").asText().split(" · ", -1)[0],
                        one.path("attempts").size());
    }

    private Stream<JsonNode> missed() {
        return StreamSupport.stream(report.path("missed").spliterator(), false);
    }

    private long missedFor(String reason) {
        return missed().filter(one -> one.path("reason").asText().equals(reason))
                .count();
    }

    private long withoutReason() {
        return missed().filter(one -> one.path("reason").asText("").isEmpty()
                        || one.path("attempts").isEmpty())
                .count();
    }

    private static int sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
    }
}
