package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;

/** What an interrupted story left behind: a call-out still ringing, an open assessment beside which no second one opens. */
final class Leftovers {
    private final Scene scene;

    Leftovers(Scene scene) {
        this.scene = scene;
    }

    /** Lifts issued warnings that say exactly what our own says, which no other warning does. */
    void liftWarnings(String county, String description) {
        ObjectNode reason = Json.object(o -> o.put("reason", "上一次演示未完成，予以解除"));
        for (JsonNode warning : items("/warnings?state=issued&limit=100&region=" + county)) {
            if (warning.path("description").asText().equals(description)) {
                String path = "/warnings/" + warning.path("id").asText() + "/cancellation";
                scene.does(Login.COUNTY_LEADER, "解除上一次演示留下的预警", path, reason, 200);
            }
        }
    }

    void endAssessments(String county, String eventType) {
        ObjectNode conclusion = Json.object(o -> o.put("warn", false).put("basis", "上一次演示未完成，予以了结"));
        for (JsonNode assessment : items("/assessments?state=open&limit=100&region=" + county)) {
            if (assessment.path("eventType").asText().equals(eventType)) {
                String path = "/assessments/" + assessment.path("id").asText() + "/conclusion";
                scene.does(Login.ANALYST, "了结上一次演示留下的研判", path, conclusion, 200);
            }
        }
    }

    private JsonNode items(String path) {
        return scene.sees(Login.COUNTY_DUTY, "上一次演示留下的", path).body().path("items");
    }
}
