package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.Login;
import java.util.Optional;

/** The targets of a warning, page by page. */
final class CallList {
    private final Scene scene;
    private final String warningId;

    CallList(Scene scene, String warningId) {
        this.scene = scene;
        this.warningId = warningId;
    }

    /** The first call found in that state. */
    Optional<String> first(String state) {
        String cursor = "";
        do {
            JsonNode page = page(cursor);
            for (JsonNode call : page.path("items")) {
                if (call.path("state").asText().equals(state)) {
                    return Optional.of(call.path("id").asText());
                }
            }
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return Optional.empty();
    }

    private JsonNode page(String cursor) {
        String query = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return scene.sees(Login.COUNTY_DUTY, "叫应清单", "/warnings/" + warningId + "/calls?limit=100" + query)
                .body();
    }
}
