package io.jiaoying.warning.it;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** A county with desks of its own, so that its stories meet no others. */
final class OwnCounty {
    final String code;
    final String duty;
    final String leader;

    OwnCounty(String code) {
        this.code = code;
        this.duty = TestTokens.person("duty-" + code, code, Role.DUTY_OFFICER).token();
        this.leader = TestTokens.person("leader-" + code, code, Role.DUTY_LEADER, Role.ISSUER, Role.DUTY_OFFICER)
                .token();
    }

    String issued(Map<String, Object> warning) {
        String id =
                Story.post(duty, "/warnings", warning).statusCode(201).extract().path("id");
        Story.post(leader, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        return id;
    }

    /** A red warning of these places, called out. */
    String calledOut(String profile, Map<String, Object> warning) {
        String id = issued(warning);
        Story.post(duty, "/warnings/" + id + "/calls", Map.of("profile", profile))
                .statusCode(201);
        return id;
    }

    ValidatableResponse answered(String warning, String person) {
        return post("/calls/" + Story.callId(warning, person) + "/answer", Map.of("quality", "said", "words", "收到"))
                .statusCode(200);
    }

    ValidatableResponse feedback(String warning, String person, Map<String, ?> body) {
        return post("/calls/" + Story.callId(warning, person) + "/feedback", body);
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return Story.post(duty, path, body);
    }

    ValidatableResponse get(String path) {
        return Story.get(duty, path);
    }
}
