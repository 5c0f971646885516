package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Answer;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;

/** A hazmat accident that grows to 重大 and whose 30 minutes by phone to the province are kept. */
public final class HazmatAct implements Act {
    private static final String TO_COUNTY = "unit-county-1h";
    private static final String TO_PROVINCE = "county-province-30min-phone";

    @Override
    public String title() {
        return "第二幕 危化品事故，30 分钟电话报省，按时 · Act 2: a hazmat accident, phoned to the province in time";
    }

    @Override
    public void play(Scene scene) {
        Accident accident = Accident.reported(scene, "化工厂车间爆炸，有人失联", report -> report.putObject("casualties")
                .put("missing", 3)
                .put("atRisk", 12));
        accident.clock("1 小时报县时限起算", "incident.clock-started.v1", TO_COUNTY);
        tellTheCounty(scene, accident);
        grow(scene, accident);
        transmit(scene, accident);
        assess(scene, accident);
        new ChainCheck(scene).verify("事件时间线哈希链 incident timeline", accident.path("/timeline"), 6);
    }

    private static void tellTheCounty(Scene scene, Accident accident) {
        ObjectNode paper =
                Json.object(o -> o.put("from", "unit").put("to", "county").put("mode", "written"));
        scene.does(Login.VILLAGE_HEAD, "书面报县", accident.path("/transmissions"), paper, 201);
        accident.clock("1 小时报县时限按时完成", "incident.clock-met.v1", TO_COUNTY);
    }

    private static void grow(Scene scene, Accident accident) {
        accident.reports(Login.COUNTY_DUTY, "续报：死亡 3 人（较大）", "follow-up", r -> figures(r, 3));
        accident.needs("等级升为较大", "incident.regraded.v1", e -> e.text("toGrade").equals("serious"));
        accident.reports(Login.COUNTY_DUTY, "续报：死亡 10 人（重大）", "follow-up", r -> figures(r, 10));
        accident.needs("等级升为重大", "incident.regraded.v1", e -> e.text("toGrade").equals("major"));
        StreamEvent clock = accident.clock("30 分钟报省时限起算", "incident.clock-started.v1", TO_PROVINCE);
        Duration limit = Duration.between(clock.instant("startsAt"), clock.instant("dueAt"));
        scene.expectations().equal("报省时限", Duration.ofMinutes(30), limit);
        scene.expectations().equal("报省方式", "phone", clock.text("mode"));
    }

    private static void figures(ObjectNode report, int dead) {
        report.putObject("casualties").put("dead", dead).put("missing", 0);
        report.put("summary", "搜救中，已确认死亡 " + dead + " 人");
    }

    private static void transmit(Scene scene, Accident accident) {
        Instant now = scene.clock().instant();
        ObjectNode call = Json.object(o -> o.put("from", "county")
                .put("to", "province")
                .put("mode", "phone")
                .put("sentAt", BeijingTime.of(now.minus(Duration.ofMinutes(1))))
                .put("spokenTo", "省厅值班室")
                .put("heardBack", true));
        Answer sent = scene.does(Login.COUNTY_DUTY, "电话报省，对方复述", accident.path("/transmissions"), call, 201);
        StreamEvent met = accident.clock("30 分钟报省时限按时完成", "incident.clock-met.v1", TO_PROVINCE);
        scene.hops().add("上报 → 时限完成上流", Duration.between(now, met.seenAt()));
        scene.does(
                Login.PROVINCE_DUTY, "回执", "/transmissions/" + sent.text("id") + "/receipt", Json.object(o -> {}), 200);
        accident.needs("省厅已回执", "incident.transmission-receipted.v1", e -> true);
        scene.expectations().equal("时限状态", "met", accident.clockState(TO_PROVINCE));
    }

    private static void assess(Scene scene, Accident accident) {
        StreamEvent opened = accident.needs("较大以上事件启动研判", "assessment.opened.v1", e -> true);
        accident.needs("研判由事件触发", "assessment.opened.v1", e -> e.text("trigger").equals("incident"));
        StreamEvent regraded = scene.events()
                .all(e -> e.is("incident.regraded.v1") && e.text("incidentId").equals(accident.id()))
                .get(0);
        scene.hops().add("升级定级 → 研判启动", Duration.between(regraded.instant("at"), opened.instant("openedAt")));
        JsonNode conclusion = Json.object(o -> o.put("warn", false).put("basis", "泄漏已控制，无次生风险"));
        String path = "/assessments/" + opened.text("assessmentId") + "/conclusion";
        scene.does(Login.ANALYST, "研判结论：暂不发布预警", path, conclusion, 200);
        accident.needs("研判结论上流", "assessment.concluded.v1", e -> !e.flag("warn"));
    }
}
