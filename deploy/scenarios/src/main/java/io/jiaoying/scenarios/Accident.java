package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.jiaoying.scenarios.http.Answer;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A hazmat accident in a village of 勉县, told by its reports. */
final class Accident {
    private static final String VILLAGE = "610725101201";

    private final Scene scene;
    private final String id;

    private Accident(Scene scene, String id) {
        this.scene = scene;
        this.id = id;
    }

    /** The village's first report, seen on the stream; {@code more} adds to its body. */
    static Accident reported(Scene scene, String summary, Consumer<ObjectNode> more) {
        Instant now = scene.clock().instant();
        ObjectNode report = Json.object(o -> o.put("eventType", "production-safety.hazmat")
                .put("occurredAt", BeijingTime.of(now.minus(Duration.ofMinutes(6))))
                .put("occurredAtEstimated", true)
                .put("knownAt", BeijingTime.of(now.minus(Duration.ofMinutes(4))))
                .put("summary", summary)
                .put("exercise", false));
        report.putObject("place").put("region", VILLAGE).put("text", "化工厂一车间");
        report.putObject("source").put("kind", "informant");
        more.accept(report);
        Answer answer = scene.does(Login.VILLAGE_HEAD, "初报：" + summary, "/incidents", report, 201);
        Accident accident = new Accident(scene, answer.text("id"));
        StreamEvent seen = accident.needs("初报上流", "incident.reported.v1", e -> true);
        scene.hops().add("初报 → 实时流", Duration.between(now, seen.seenAt()));
        return accident;
    }

    String id() {
        return id;
    }

    String path(String rest) {
        return "/incidents/" + id + rest;
    }

    void reports(Login who, String what, String kind, Consumer<ObjectNode> changes) {
        ObjectNode report = Json.object(o -> o.put("kind", kind));
        changes.accept(report);
        scene.does(who, what, path("/reports"), report, 201);
    }

    /** A clock of this incident; several rules may bind one hop, so it is named by its rule. */
    @CanIgnoreReturnValue
    StreamEvent clock(String what, String type, String rule) {
        return needs(what, type, e -> e.text("ruleId").equals(rule));
    }

    /** As the API says now. */
    String clockState(String rule) {
        JsonNode clocks =
                scene.sees(Login.COUNTY_DUTY, "时限", path("/clocks")).body().path("items");
        for (JsonNode clock : clocks) {
            if (clock.path("ruleId").asText().equals(rule)) {
                return clock.path("state").asText();
            }
        }
        return "无此时限 no such clock";
    }

    @CanIgnoreReturnValue
    StreamEvent needs(String what, String type, Predicate<StreamEvent> wanted) {
        return scene.needs(what, e -> e.is(type) && e.text("incidentId").equals(id) && wanted.test(e));
    }
}
