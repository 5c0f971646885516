package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;

/** An interrupted story leaves an open assessment behind, and a second one would not open beside it. */
final class OpenAssessments {
    private final Scene scene;

    OpenAssessments(Scene scene) {
        this.scene = scene;
    }

    void endLeftovers(String county, String eventType) {
        ObjectNode conclusion = Json.object(o -> o.put("warn", false).put("basis", "上一次演示未完成，予以了结"));
        JsonNode open = scene.sees(Login.ANALYST, "查看未结研判", "/assessments?state=open&limit=100")
                .body()
                .path("items");
        for (JsonNode assessment : open) {
            boolean ours = assessment.path("region").asText().startsWith(county)
                    && assessment.path("eventType").asText().equals(eventType)
                    && assessment.path("state").asText().equals("open");
            if (ours) {
                String path = "/assessments/" + assessment.path("id").asText() + "/conclusion";
                scene.does(Login.ANALYST, "了结上一次演示留下的研判", path, conclusion, 200);
            }
        }
    }
}
