package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Answer;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;

/** 勉县's red rainstorm: rain → judgement → relayed warning, approved by a second party → 506 people called → lifted. */
public final class RainstormAct implements Act {
    private static final String COUNTY = "610725";
    private static final String RAINSTORM = "natural.rainstorm";
    private static final String DESCRIPTION = "过去 3 小时阜川、长沟河降雨已超过 100 毫米，预计降雨仍将持续。（演示数据）";

    @Override
    public String title() {
        return "第一幕 勉县暴雨红色预警 · Act 1: red rainstorm over Mianxian";
    }

    @Override
    public void play(Scene scene) {
        Leftovers leftovers = new Leftovers(scene);
        leftovers.liftWarnings(COUNTY, DESCRIPTION);
        leftovers.endAssessments(COUNTY, RAINSTORM);
        String assessmentId = judge(scene, rain(scene));
        String warningId = warn(scene, assessmentId);
        CallOut callOut = new CallOut(scene, warningId);
        try {
            callOut.play();
        } finally {
            lift(scene, warningId);
        }
        callOut.totals();
        new ChainCheck(scene).verify("预警时间线哈希链 warning timeline", "/warnings/" + warningId + "/timeline", 4);
    }

    private static String rain(Scene scene) {
        Instant sent = scene.clock().instant();
        scene.does(Login.DEMO_SYSTEM, "上传 3 个雨量站 9 条读数", "/observations", RainReadings.upTo(sent), 201);
        StreamEvent opened = scene.needs(
                "雨情超过红色阈值，研判启动",
                e -> e.is("assessment.opened.v1")
                        && e.text("eventType").equals(RAINSTORM)
                        && !e.instant("openedAt").isBefore(sent));
        scene.hops().add("雨情受理 → 研判启动", Duration.between(sent, opened.instant("openedAt")));
        scene.expectations().equal("研判由监测数据触发", "observations", opened.text("trigger"));
        return opened.text("assessmentId");
    }

    private static String judge(Scene scene, String id) {
        ObjectNode opinion = Json.object(o -> o.put("colour", "red")
                .put("basis", "两站 3 小时降雨超过 100 毫米，未来 3 小时持续")
                .put("whatWouldChange", "回波明显减弱或雨强降到 20 毫米每小时以下"));
        scene.does(Login.ANALYST, "会商意见：红色", "/assessments/" + id + "/opinions", opinion, 201);
        ObjectNode conclusion = opinion.deepCopy().put("warn", true);
        Instant sent = scene.clock().instant();
        scene.does(Login.ANALYST, "研判结论：转发红色预警", "/assessments/" + id + "/conclusion", conclusion, 200);
        StreamEvent concluded = scene.needs(
                "研判结论上流", e -> e.is("assessment.concluded.v1") && e.subject().equals(id));
        scene.hops().add("研判结论 → 实时流", Duration.between(sent, concluded.seenAt()));
        return id;
    }

    private static String warn(Scene scene, String assessmentId) {
        Answer draft = scene.does(
                Login.COUNTY_DEPUTY,
                "起草（转发勉县气象台暴雨红色预警信号）",
                "/warnings",
                draft(scene.clock().instant(), assessmentId),
                201);
        String id = draft.text("id");
        JsonNode nothing = Json.object(o -> {});
        Answer own = scene.does(Login.COUNTY_DEPUTY, "起草人自己签发（应被拒绝）", "/warnings/" + id + "/approval", nothing, 403);
        scene.expectations().equal("同一人不能既起草又签发", "/problems/second-person-needed", own.text("type"));
        Instant sent = scene.clock().instant();
        Answer issued = scene.does(Login.COUNTY_LEADER, "第二人签发", "/warnings/" + id + "/approval", nothing, 200);
        scene.expectations().equal("预警状态", "issued", issued.text("state"));
        StreamEvent event = scene.needs(
                "签发事件上流", e -> e.is("warning.issued.v1") && e.subject().equals(id));
        scene.hops().add("签发 → 实时流", Duration.between(sent, event.seenAt()));
        return id;
    }

    private static ObjectNode draft(Instant now, String assessmentId) {
        ObjectNode draft = Json.object(o -> o.put("eventType", RAINSTORM)
                .put("colour", "red")
                .put("headline", "勉县气象台发布暴雨红色预警信号")
                .put("description", DESCRIPTION)
                .put("instruction", "立即转移山洪和地质灾害危险区人员，停止户外作业，确认收到并反馈转移情况。")
                .put("onset", BeijingTime.of(now))
                .put("expires", BeijingTime.of(now.plus(Duration.ofHours(12))))
                .put("issuerName", "勉县气象台")
                .put("issuedAt", BeijingTime.of(now))
                .put("relayed", true)
                .put("assessmentId", assessmentId)
                .put("exercise", false));
        draft.putArray("areas").addObject().put("region", COUNTY);
        return draft;
    }

    private static void lift(Scene scene, String warningId) {
        ObjectNode reason = Json.object(o -> o.put("reason", "降雨停止，气象台解除预警信号"));
        scene.does(Login.COUNTY_LEADER, "解除预警", "/warnings/" + warningId + "/cancellation", reason, 200);
        StreamEvent event = scene.needs(
                "解除事件上流", e -> e.is("warning.cancelled.v1") && e.subject().equals(warningId));
        scene.expectations().equal("解除的是本县预警", COUNTY, event.region());
    }
}
