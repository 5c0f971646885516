package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.report.Colour;
import io.jiaoying.scenarios.report.Expectations;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The 叫应 of one issued warning, watched until nobody's phone rings any more. */
final class CallOut {
    static final int PEOPLE_OF_MIANXIAN = 506;
    private static final Duration WATCH = Duration.ofSeconds(75);
    private static final Duration WATCH_FOR_A_DOOR = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(4);

    private final Scene scene;
    private final String warningId;
    private final Predicate<StreamEvent> ours;

    CallOut(Scene scene, String warningId) {
        this.scene = scene;
        this.warningId = warningId;
        this.ours = event -> event.text("warningId").equals(warningId);
    }

    void play() {
        ObjectNode profile = Json.object(o -> o.put("profile", "DEMO"));
        Instant sent = scene.clock().instant();
        scene.does(Login.COUNTY_DUTY, "启动叫应（DEMO 方案，秒级时限）", path("/calls"), profile, 201);
        scene.does(Login.COUNTY_DUTY, "再次启动（应被拒绝：正在叫应）", path("/calls"), profile, 409);
        StreamEvent started = scene.needs("叫应启动上流", ours.and(e -> e.is("call-out.started.v1")));
        scene.hops().add("启动叫应 → 实时流", Duration.between(sent, started.seenAt()));
        scene.expectations()
                .equal(
                        "叫应目标人数",
                        PEOPLE_OF_MIANXIAN,
                        started.data().path("targets").asInt());
        watch(sent);
        knockOnOneDoor();
    }

    /** Until no phone rings any more, or the time is over; longer only while nobody was sent to a door yet. */
    private void watch(Instant from) {
        boolean alwaysWhole = true;
        CallBoard board;
        do {
            scene.letPass(LOOK_EVERY);
            board = board();
            alwaysWhole &= board.sum() == board.targets();
            scene.narrator()
                    .hop(Colour.BOLD, "看板", board.line() + scene.untold().get());
        } while (isWorthWatching(board, Duration.between(from, scene.clock().instant())));
        scene.expectations().that("看板每次六态之和等于目标数", "always", alwaysWhole ? "always" : "not always", alwaysWhole);
    }

    private static boolean isWorthWatching(CallBoard board, Duration watched) {
        boolean doorsStillToCome = board.in("at-the-door") == 0 && board.in("calling") > 0;
        return !board.quiet() && watched.compareTo(doorsStillToCome ? WATCH_FOR_A_DOOR : WATCH) < 0;
    }

    private void knockOnOneDoor() {
        Optional<String> silent = new CallList(scene, warningId).first("at-the-door");
        if (silent.isEmpty()) {
            scene.expectations().missing("有人需要上门", "at-the-door ≥ 1", board().line());
            return;
        }
        String callId = silent.get();
        ObjectNode answer = Json.object(o -> o.put("quality", "door")
                .put("by", "村民小组长")
                .put("at", BeijingTime.of(scene.clock().instant()))
                .put("words", "已当面叫醒，正在转移"));
        scene.does(Login.COUNTY_DUTY, "登记一次上门叫醒", "/calls/" + callId + "/answer", answer, 200);
        StreamEvent answered = scene.needs(
                "上门叫醒算作应答",
                e -> e.is("call.answered.v1")
                        && e.subject().equals(callId)
                        && e.text("quality").equals("door"));
        scene.expectations().equal("上门叫醒结束该叫应", true, answered.flag("closes"));
    }

    /** After the lifting: what the board says and what the events said must be the same story. */
    void totals() {
        StreamEvent stopped = scene.needs("叫应停止上流", ours.and(e -> e.is("call-out.stopped.v1")));
        CallBoard board = board();
        Expectations expect = scene.expectations();
        expect.equal("看板目标", PEOPLE_OF_MIANXIAN, board.targets());
        expect.equal("看板六态合计", PEOPLE_OF_MIANXIAN, board.sum());
        expect.equal("解除后无人仍在叫应", 0, board.in("pending") + board.in("calling") + board.in("at-the-door"));
        expect.equal("停止人数与事件一致", stopped.data().path("stopped").asInt(), board.in("stopped"));
        expect.atLeast("应答人数", 300, board.in("answered"));
        new CallMeasures(scene, ours).check(board);
        new CallReport(scene, warningId).check(board);
        scene.remember("叫应看板 call board  " + board.line());
    }

    private CallBoard board() {
        JsonNode body = scene.sees(Login.COUNTY_DUTY, "看板", path("/call-board")).body();
        return CallBoard.of(body);
    }

    private String path(String rest) {
        return "/warnings/" + warningId + rest;
    }
}
