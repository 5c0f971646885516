package io.jiaoying.scenarios;

import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;

/** The same kind of accident under the demonstration's rule with seconds: nobody phones, and it is missed. */
public final class LateAct implements Act {
    private static final String RULE = "demo-county-province-5s-phone";
    private static final String TAG_OF_RULES_WITH_SECONDS = "demo.seconds";

    @Override
    public String title() {
        return "第三幕 秒级演示规则，逾期未报 · Act 3: a limit in seconds that nobody keeps";
    }

    @Override
    public void play(Scene scene) {
        Accident accident = Accident.reported(scene, "储罐泄漏，一人受伤（演示秒级时限）", report -> {
            report.putArray("sensitive").add(TAG_OF_RULES_WITH_SECONDS);
            report.putObject("casualties").put("seriouslyInjured", 1);
        });
        StreamEvent clock = accident.clock("秒级时限起算", "incident.clock-started.v1", RULE);
        scene.expectations()
                .atMost(
                        "时限为秒级",
                        10,
                        Duration.between(clock.instant("startsAt"), clock.instant("dueAt"))
                                .toSeconds());
        StreamEvent overdue = accident.clock("无人上报，时限超时", "incident.clock-overdue.v1", RULE);
        scene.hops().add("到期 → 超时上流", Duration.between(overdue.instant("dueAt"), overdue.seenAt()));
        scene.expectations()
                .that(
                        "超时不早于截止",
                        "≥ dueAt",
                        overdue.text("overdueAt"),
                        !overdue.instant("overdueAt").isBefore(overdue.instant("dueAt")));
        close(scene, accident);
        StreamEvent missed = accident.clock("办结后记为未报", "incident.clock-missed.v1", RULE);
        scene.expectations().equal("演示规则不是法律，只提醒", false, missed.flag("legal"));
        scene.expectations().equal("时限状态", "missed", accident.clockState(RULE));
        new ChainCheck(scene).verify("事件时间线哈希链 incident timeline", accident.path("/timeline"), 4);
    }

    private static void close(Scene scene, Accident accident) {
        accident.reports(Login.COUNTY_DUTY, "终报：泄漏已堵住", "final", r -> r.put("summary", "泄漏已堵住，伤者已送医"));
        scene.does(Login.COUNTY_LEADER, "办结", accident.path("/closure"), Json.object(o -> {}), 200);
        accident.needs("办结上流", "incident.closed.v1", e -> true);
    }
}
