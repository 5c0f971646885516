package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.report.Expectations.Missing;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallReportTest {
    private static final List<String> REASONS = List.of("no-answer", "busy", "hung-up", "dead-number");

    private final FakeStack stack = new FakeStack();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Scene scene = Scene.of(
            stack.api(),
            new EventLog(),
            new Narrator(new PrintStream(told, true, UTF_8), false, InstantSource.system()),
            () -> "");

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void the_summary_and_the_missed_are_told_with_their_reasons() {
        assertThat(missing(report(REASONS), 10)).isEmpty();
        assertThat(told.toString(UTF_8)).contains("王某 村支书 某村 130****01：词 busy，呼叫 1 次");
        assertThat(scene.closing())
                .anyMatch(line -> line.contains("应答率 60.00 %") && line.contains("未应答 4 人"))
                .anyMatch(line -> line.contains("词 busy 1") && line.contains("词 hung-up 1"));
    }

    @Test
    void a_report_that_counts_otherwise_than_the_board_is_found() {
        assertThat(missing(report(REASONS), 11)).contains("报告目标数等于看板", "报告各种结果合计等于目标数");
    }

    @Test
    void a_fault_of_the_carriers_that_is_not_in_the_list_is_found() {
        assertThat(missing(report(REASONS.subList(0, 3)), 9)).containsExactly("名单中有空号停机");
    }

    private List<String> missing(ObjectNode report, int targets) {
        stack.on("/api/v1/warnings/w/call-report", FakeStack.json(200, report.toString()));
        new CallReport(scene, "w").check(new CallBoard(targets, Map.of("answered", 6)));
        return scene.expectations().missing().stream().map(Missing::what).toList();
    }

    private static ObjectNode report(List<String> reasons) {
        ObjectNode report = Json.object(o -> o.put("number", "叫应-1"));
        ObjectNode totals = report.putObject("totals")
                .put("targets", 6 + reasons.size())
                .put("answered", 6)
                .put("missed", reasons.size())
                .put("rate", 0.6);
        totals.putObject("byResult").put("pressed", 6).put("stopped", reasons.size());
        report.putObject("times").put("p50Seconds", 8.5).put("p95Seconds", 30).put("lastSeconds", 61);
        reasons.forEach(reason -> report.withArray("/missed")
                .addObject()
                .put("name", "王某")
                .put("post", "村支书")
                .put("place", "某村")
                .put("phoneMasked", "130****01")
                .put("reason", reason)
                .put("meaning", "词 " + reason + " · word")
                .putArray("attempts")
                .addObject()
                .put("channel", "voice"));
        return report;
    }
}
