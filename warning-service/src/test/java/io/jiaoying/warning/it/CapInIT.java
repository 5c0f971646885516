package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.SYSTEM;
import static io.jiaoying.warning.it.CapStory.leaving;
import static io.jiaoying.warning.it.CapStory.rainstorm;
import static io.jiaoying.warning.it.CapStory.send;
import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.sign.Signer;
import io.jiaoying.cap.testing.TestKeys;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages of others: how they are taken, and why not. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapInIT {
    @Test
    void a_message_becomes_a_relayed_draft_marked_unsigned() {
        String document = rainstorm();
        String id = send(document)
                .statusCode(201)
                .header("Location", startsWith("/api/v1/warnings/"))
                .body("state", equalTo("draft"))
                .body("relayed", equalTo(true))
                .body("colour", equalTo("red"))
                .body("eventType", equalTo("natural.rainstorm"))
                .body("issuerName", equalTo("勉县气象台"))
                .body("headline", equalTo("勉县气象台发布暴雨红色预警信号"))
                .body("areas[0].region", equalTo("610725"))
                .body("areas[0].circle", equalTo("33.15,106.67 12.5"))
                .body("exercise", equalTo(false))
                .body("signature", equalTo("none"))
                .body("cap.msgType", equalTo("Alert"))
                .extract()
                .path("id");
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        Alert leaving = leaving(id);
        assertThat(leaving.infos().get(0).description()).contains("<b>山洪</b>").contains("𠮷");
        String triplet = CapStory.alert(document.getBytes(StandardCharsets.UTF_8))
                .reference()
                .text();
        assertThat(leaving.infos().get(0).parameters()).contains(new NamedValue("relayOf", triplet));
        get(COUNTY_DUTY, "/warnings/" + id + "/timeline")
                .body("items.find { it.kind == 'cap-received' }.refs.signature", equalTo("none"));
    }

    @Test
    void the_same_name_again_is_taken_unless_it_is_the_same_request() {
        String document = rainstorm();
        send(document).statusCode(201);
        send(document).statusCode(409).body("type", equalTo("/problems/cap-identifier-taken"));
        String once = rainstorm();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(SYSTEM)
                    .header("Content-Type", Alert.MEDIA_TYPE)
                    .header("Idempotency-Key", key)
                    .body(once.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/cap")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void each_way_to_be_wrong_has_its_own_answer() {
        send("no xml").statusCode(400);
        send(rainstorm().replace("<alert", "<!DOCTYPE alert><alert"))
                .statusCode(400)
                .body("violations.message", hasItem(startsWith("a document type")));
        send(rainstorm().replace("<scope>Public</scope>", "").replace("33.15,106.67 12.5", "12.5"))
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-cap"))
                .body("violations.field", hasItems("/alert/scope", "/alert/info[1]/area[1]/circle[1]"));
        send(SYSTEM, new byte[(1 << 20) + 1]).statusCode(413);
        send(SYSTEM, new byte[10 << 20]).statusCode(413);
        given().auth()
                .oauth2(SYSTEM)
                .header("Content-Type", "application/json")
                .body("{}")
                .post("/api/v1/cap")
                .then()
                .statusCode(415);
    }

    @Test
    void only_systems_and_issuers_of_the_region_bring_messages() {
        byte[] document = rainstorm().getBytes(StandardCharsets.UTF_8);
        send(COUNTY_DUTY, document).statusCode(403);
        given().header("Content-Type", Alert.MEDIA_TYPE)
                .body(document)
                .post("/api/v1/cap")
                .then()
                .statusCode(401);
        String elsewhere = TestTokens.system("elsewhere", "330106", io.jiaoying.access.Role.SYSTEM)
                .token();
        send(elsewhere, document).statusCode(403);
        send(ISSUER, document).statusCode(201);
    }

    @Test
    void chinese_bytes_survive() {
        send(rainstorm(), Charset.forName("GB18030")).statusCode(201).body("headline", equalTo("勉县气象台发布暴雨红色预警信号"));
    }

    @Test
    void a_test_of_the_line_is_kept_and_warns_nobody() {
        send(rainstorm().replace("<status>Actual", "<status>Test"))
                .statusCode(200)
                .body("id", nullValue())
                .body("cap.status", equalTo("Test"));
    }

    @Test
    void what_only_draws_its_area_and_names_no_level_is_drafted_and_cannot_be_issued() {
        String drawn = rainstorm()
                .replaceAll("(?s)<geocode>.*?</geocode>", "")
                .replaceAll("(?s)<eventCode>.*?</eventCode>", "")
                .replaceAll("(?s)<parameter>.*?</parameter>", "")
                .replace("<event>暴雨</event>", "<event>怪事</event>");
        String id = send(drawn)
                .statusCode(201)
                .body("colour", nullValue())
                .body("region", equalTo("610725"))
                .extract()
                .path("id");
        get(COUNTY_DUTY, "/warnings/" + id).statusCode(200);
        post(ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(422)
                .body("violations.field", hasItems("eventType", "colour", "areas"));
        send(
                        TestTokens.demoAdmin(),
                        drawn.replace("<identifier>", "<identifier>x").getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("region", equalTo("610725"));
    }

    @Test
    void a_signature_is_verified_with_the_certificate_the_operator_pinned() {
        TestKeys keys = TestKeys.of(Path.of(Story.config(CapPeers.KEYSTORE)));
        Signer signer = new Signer(keys.key(), keys.certificate());
        byte[] document = signer.sign(rainstorm()
                .replaceFirst("<sender>[^<]*", "<sender>" + CapPeers.SIGNING)
                .getBytes(StandardCharsets.UTF_8));
        String changed = new String(document, StandardCharsets.UTF_8).replace("100 毫米", "10 毫米");
        send(changed)
                .statusCode(422)
                .body("type", equalTo("/problems/cap-signature-refused"))
                .body("violations.field", hasItem("/alert/Signature"));
        send(SYSTEM, document).statusCode(201).body("signature", equalTo("valid"));
    }

    @Test
    void a_sender_who_must_sign_is_refused_without_and_one_nobody_knows_with() {
        send(rainstorm().replaceFirst("<sender>[^<]*", "<sender>" + CapPeers.SIGNING))
                .statusCode(422)
                .body("type", equalTo("/problems/cap-signature-demanded"));
        TestKeys stranger = TestKeys.rsa("stranger");
        byte[] signed = new Signer(stranger.key(), stranger.certificate())
                .sign(rainstorm().getBytes(StandardCharsets.UTF_8));
        send(SYSTEM, signed).statusCode(422).body("type", equalTo("/problems/cap-signature-refused"));
    }
}
