package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.post;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** County 610730 has two neighbours and a garrison configured; of the neighbours only 610729 has a duty post in the directory. */
final class Foping {
    static final String DUTY = TestTokens.person("fp-duty", "610730", Role.DUTY_OFFICER, Role.DUTY_LEADER, Role.ANALYST)
            .token();
    static final String ISSUER = TestTokens.person("fp-issuer", "610730", Role.ISSUER, Role.DUTY_OFFICER)
            .token();
    static final String NEIGHBOUR =
            TestTokens.person("liuba-duty", "610729", Role.DUTY_OFFICER).token();
    static final String TOWNSHIP =
            TestTokens.person("fp-township", "610730001", Role.DUTY_OFFICER).token();

    private Foping() {}

    static Map<String, Object> flood(String colour, String... regions) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("eventType", "natural.flood");
        body.put("colour", colour);
        body.put("headline", "佛坪县山洪" + colour + "预警");
        body.put("description", "河道水位上涨。");
        body.put("instruction", "沿河群众转移。");
        body.put(
                "areas", List.of(regions).stream().map(r -> Map.of("region", r)).toList());
        body.put("issuerName", "佛坪县防汛指挥部");
        body.put("onset", OffsetDateTime.now().toString());
        body.put("expires", OffsetDateTime.now().plusHours(6).toString());
        return body;
    }

    static String issued(Map<String, Object> body) {
        String id = post(DUTY, "/warnings", body).statusCode(201).extract().path("id");
        post(ISSUER, "/warnings/" + id + "/approval", Map.of("note", "已与水文站核对")).statusCode(200);
        return id;
    }
}
