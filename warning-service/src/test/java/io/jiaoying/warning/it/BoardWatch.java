package io.jiaoying.warning.it;

import static io.restassured.RestAssured.given;

import io.jiaoying.access.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at a call board and its report again and again, and writes down every look in which anything does not add up. */
final class BoardWatch implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final String warning;

    BoardWatch(String warning) {
        this.warning = warning;
        clock.scheduleWithFixedDelay(this::look, 0, 50, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            board(get("/call-board"));
            report(get("/call-report"));
            looks.incrementAndGet();
        } catch (RuntimeException | AssertionError broken) {
            faults.add(broken.toString());
        }
    }

    private Response get(String path) {
        return given().auth().oauth2(TestTokens.countyDuty()).get("/api/v1/warnings/" + warning + path);
    }

    private void board(Response answer) {
        JsonPath board = answer.then().statusCode(200).extract().jsonPath();
        int targets = board.getInt("targets");
        adds(board, "byState", targets, values(board.getMap("byState")));
        adds(board, "byResult", targets, values(board.getMap("byResult")));
        adds(board, "byQuality", board.getInt("byState.answered"), values(board.getMap("byQuality")));
        for (String level : List.of("byRegion", "byTownship", "byCounty", "byPost")) {
            adds(board, level, targets, board.getList(level + ".targets", Integer.class));
            adds(board, level, board.getInt("byState.answered"), board.getList(level + ".answered", Integer.class));
        }
        board.<Map<String, Object>>getList("byPost")
                .forEach(post ->
                        adds(board, "post", (Integer) post.get("targets"), values((Map<?, ?>) post.get("byResult"))));
    }

    private void report(Response answer) {
        JsonPath report = answer.then().statusCode(200).extract().jsonPath();
        tally(report, report.getMap("totals"));
        int targets = report.getInt("totals.targets");
        for (String level : List.of("byVillage", "byTownship", "byCounty", "byPost")) {
            adds(report, level, targets, report.getList(level + ".totals.targets", Integer.class));
            report.<Map<String, Object>>getList(level + ".totals").forEach(totals -> tally(report, totals));
        }
        int missed = report.getList("missed").size();
        if (missed != report.getInt("totals.missed")) {
            faults.add(missed + " missed listed of " + report.prettify());
        }
        if (report.getInt("times.answers") != report.getInt("totals.answered")) {
            faults.add("times of " + report.prettify());
        }
    }

    private void tally(JsonPath whole, Map<String, Object> totals) {
        int targets = (Integer) totals.get("targets");
        adds(whole, "states", targets, values((Map<?, ?>) totals.get("byState")));
        adds(whole, "results", targets, values((Map<?, ?>) totals.get("byResult")));
        adds(
                whole,
                "due",
                (Integer) totals.get("due"),
                List.of((Integer) totals.get("answered"), (Integer) totals.get("open"), (Integer)
                        totals.get("missed")));
    }

    private static Collection<Integer> values(Map<?, ?> counts) {
        return counts.values().stream().map(Integer.class::cast).toList();
    }

    private void adds(JsonPath whole, String what, int expected, Collection<Integer> parts) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        if (sum != expected) {
            faults.add("%s sums to %d, not to %d: %s".formatted(what, sum, expected, whole.prettify()));
        }
    }

    int looks() {
        return looks.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
