package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.SYSTEM;
import static io.jiaoying.warning.it.CapStory.about;
import static io.jiaoying.warning.it.CapStory.alert;
import static io.jiaoying.warning.it.CapStory.rainstorm;
import static io.jiaoying.warning.it.CapStory.send;
import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.sign.Signer;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.testing.TestKeys;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What came from others can be looked at: taken or refused, by whom, and what was wrong. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapReceivedIT {
    private static final String RECEIVED = "/cap/received";

    private static Alert read(String document) {
        return alert(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String from(String document, String sender) {
        return document.replaceFirst("<sender>[^<]*", "<sender>" + sender);
    }

    private static Map<String, Object> listed(String query, String identifier) {
        return get(COUNTY_DUTY, RECEIVED + "?limit=500" + query)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.identifier == '" + identifier + "' }");
    }

    private static ValidatableResponse one(Map<String, Object> listed) {
        return get(COUNTY_DUTY, RECEIVED + "/" + listed.get("id"));
    }

    @Test
    void a_message_that_was_taken_shows_its_sender_references_signature_and_warning() {
        String document = rainstorm();
        String warning = send(document).statusCode(201).extract().path("id");
        String later = about(document, "Update");
        send(later).statusCode(200);

        one(listed("&state=taken", read(later).identifier()))
                .statusCode(200)
                .body("state", equalTo("taken"))
                .body("msgType", equalTo("Update"))
                .body("sender", equalTo(CapStory.STATION))
                .body("references", contains(read(document).reference().text()))
                .body("signature", equalTo("none"))
                .body("warningId", equalTo(warning))
                .body("way", equalTo("post"))
                .body("faults", empty());
        assertThat(listed("&state=refused", read(later).identifier())).isNull();
    }

    @Test
    void a_refused_one_shows_every_fault_by_its_path() {
        String document = rainstorm();
        send(document.replace("<scope>Public</scope>", "")).statusCode(422);
        one(listed("&state=refused", read(document).identifier()))
                .body("state", equalTo("refused"))
                .body("problem", equalTo("/problems/invalid-cap"))
                .body("faults.path", hasItem("/alert/scope"))
                .body("faults.chinese", hasItem(notNullValue()))
                .body("faults.english", hasItem(notNullValue()))
                .body("signature", nullValue())
                .body("warningId", nullValue());
    }

    @Test
    void one_that_was_in_order_and_could_not_be_followed_is_kept_as_refused() {
        String lifting = about(rainstorm(), "Cancel");
        send(lifting).statusCode(422);
        one(listed("&state=refused", read(lifting).identifier()))
                .body("msgType", equalTo("Cancel"))
                .body("faults.path", hasItem("/alert/references"));
    }

    @Test
    void a_signature_that_does_not_hold_is_named() {
        TestKeys keys = TestKeys.of(Path.of(Story.config(CapPeers.KEYSTORE)));
        String mine = from(rainstorm(), CapPeers.SIGNING);
        byte[] signed = new Signer(keys.key(), keys.certificate()).sign(mine.getBytes(StandardCharsets.UTF_8));
        send(new String(signed, StandardCharsets.UTF_8).replace("100 毫米", "10 毫米"))
                .statusCode(422);
        assertThat(listed("&signature=changed", read(mine).identifier()))
                .containsEntry("problem", "/problems/cap-signature-refused");

        String next = from(rainstorm(), CapPeers.SIGNING);
        String warning = send(
                        SYSTEM, new Signer(keys.key(), keys.certificate()).sign(next.getBytes(StandardCharsets.UTF_8)))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(listed(
                        "&sender=" + CapPeers.SIGNING + "&signature=valid",
                        read(next).identifier()))
                .containsEntry("state", "taken");
        get(COUNTY_DUTY, "/warnings/" + warning)
                .body("signature", equalTo("valid"))
                .body("received[0].identifier", equalTo(read(next).identifier()))
                .body("received[0].msgType", equalTo("Alert"));
    }

    @Test
    void a_warning_written_here_came_of_no_message() {
        String id = Story.draft(Story.redRain("610725"));
        get(COUNTY_DUTY, "/warnings/" + id).body("signature", nullValue()).body("received", empty());
    }

    @Test
    void what_came_can_be_fetched_byte_for_byte_and_a_refused_text_is_not_kept() {
        String document = rainstorm();
        byte[] bytes = Samples.in(document, Charset.forName("GB18030"));
        send(SYSTEM, bytes).statusCode(201);
        Map<String, Object> taken = listed("", read(document).identifier());
        byte[] kept = given().auth()
                .oauth2(COUNTY_DUTY)
                .get("/api/v1" + RECEIVED + "/" + taken.get("id") + "/document")
                .then()
                .statusCode(200)
                .contentType(Alert.MEDIA_TYPE)
                .extract()
                .asByteArray();
        assertThat(kept).isEqualTo(bytes);
        String bad = rainstorm();
        send(bad.replace("<scope>Public</scope>", "")).statusCode(422);
        get(
                        COUNTY_DUTY,
                        RECEIVED + "/"
                                + listed("&state=refused", read(bad).identifier())
                                        .get("id") + "/document")
                .statusCode(404);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_and_strangers_see_nothing() {
        for (int i = 0; i < 3; i++) {
            send(rainstorm().replace("<status>Actual", "<status>Test")).statusCode(200);
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonPath answer = get(COUNTY_DUTY, RECEIVED + "?state=kept&limit=1" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = answer.getList("items.id");
            assertThat(ids).hasSize(1).noneMatch(seen::contains);
            seen.addAll(ids);
            cursor = "&cursor=" + answer.getString("nextCursor");
        }
        String elsewhere =
                TestTokens.person("ningqiang-duty", "610726", Role.DUTY_OFFICER).token();
        get(elsewhere, RECEIVED).statusCode(200).body("items", empty());
        get(elsewhere, RECEIVED + "/" + seen.iterator().next()).statusCode(403);
        get(COUNTY_DUTY, RECEIVED + "?state=lost").statusCode(400).body("violations.field", hasItem("state"));
    }
}
