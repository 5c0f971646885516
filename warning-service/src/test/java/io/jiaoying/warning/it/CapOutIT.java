package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.alert;
import static io.jiaoying.warning.it.CapStory.leaving;
import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.OTHER_ISSUER;
import static io.jiaoying.warning.it.Story.draft;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.feed.FeedEntry;
import io.jiaoying.cap.feed.FeedReader;
import io.jiaoying.cap.sign.PinnedCertificates;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.cap.sign.SignatureVerifier;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our warnings as CAP messages and in the public feed. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapOutIT {
    private static final String COUNTY = "610725";
    private static final String UNIT = "61072500000000";

    private static Response feed() {
        return given().get("/api/v1/cap/feed");
    }

    private static List<Alert> inFeed() throws Exception {
        List<FeedEntry> entries = FeedReader.read(feed().asByteArray(), URI.create("http://127.0.0.1/"));
        return entries.stream()
                .map(entry -> alert(entry.inline().xml().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void an_issued_warning_leaves_in_two_languages_under_a_national_name() {
        Map<String, Object> rain = redRain(COUNTY);
        rain.put(
                "areas",
                List.of(Map.of(
                        "region", COUNTY,
                        "polygon", "33.10,106.50 33.30,106.50 33.30,106.90 33.10,106.50",
                        "circle", "33.15,106.67 12.5")));
        Alert alert = leaving(issued(rain));

        assertThat(alert.identifier()).hasSize(31).matches(UNIT + "_[0-9]{14}_[0-9]");
        assertThat(alert.sender()).isEqualTo(UNIT);
        assertThat(alert.status()).isEqualTo(Status.ACTUAL);
        assertThat(alert.msgType()).isEqualTo(MsgType.ALERT);
        assertThat(alert.scope()).isEqualTo(Scope.PUBLIC);
        assertThat(alert.infos()).extracting(Info::language).containsExactly("zh-CN", "en-US");
        Info chinese = alert.infos().get(0);
        assertThat(chinese.headline()).isEqualTo(rain.get("headline"));
        assertThat(chinese.description()).isEqualTo(rain.get("description"));
        assertThat(chinese.senderName()).isEqualTo("勉县气象台");
        assertThat(chinese.severity()).isEqualTo(Severity.EXTREME);
        assertThat(chinese.eventCodes()).contains(new NamedValue("GB/T 35561", "11B03"));
        assertThat(chinese.parameters()).contains(new NamedValue("alertColor", "RED"));
        assertThat(chinese.areas().get(0).geocodes()).containsExactly(new NamedValue("GB/T 2260", "610725"));
        assertThat(chinese.areas().get(0).polygons()).hasSize(1);
        assertThat(chinese.areas().get(0).circles()).containsExactly("33.15,106.67 12.5");
        assertThat(alert.infos().get(1).headline()).isEqualTo("Red rainstorm warning (勉县气象台)");
    }

    @Test
    void it_is_signed_and_the_same_every_time_it_is_asked_for() throws Exception {
        String id = issued(redRain(COUNTY));
        byte[] first = document(id);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = getClass().getResourceAsStream("/cap/demo-signing.p12")) {
            keys.load(in, "a-demo-password".toCharArray());
        }
        var pinned = new PinnedCertificates(Map.of(UNIT, List.of((X509Certificate) keys.getCertificate("signing"))));
        assertThat(new SignatureVerifier(pinned).verify(first, UNIT, Instant.now()))
                .isEqualTo(SignatureOutcome.VALID);
        assertThat(document(id)).isEqualTo(first);
    }

    private static byte[] document(String id) {
        return given().auth()
                .oauth2(COUNTY_DUTY)
                .get("/api/v1/warnings/" + id + "/cap")
                .asByteArray();
    }

    @Test
    void an_update_and_the_lifting_name_all_that_came_before() {
        Map<String, Object> yellow = redRain(COUNTY);
        yellow.put("colour", "yellow");
        String id = issued(yellow);
        Alert first = leaving(id);
        post(ISSUER, "/warnings/" + id + "/update", Map.of("headline", "更新")).statusCode(200);
        Alert update = leaving(id);
        assertThat(update.msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(update.references()).containsExactly(first.reference());
        assertThat(update.infos().get(0).headline()).isEqualTo("更新");
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("reason", "雨停了"))
                .statusCode(200);
        Alert cancel = leaving(id);
        assertThat(cancel.msgType()).isEqualTo(MsgType.CANCEL);
        assertThat(cancel.note()).isEqualTo("雨停了");
        assertThat(cancel.references())
                .extracting(Reference::identifier)
                .containsExactly(first.identifier(), update.identifier());
    }

    @Test
    void an_exercise_never_leaves_as_actual_and_never_stands_in_the_feed() throws Exception {
        Map<String, Object> drill = redRain(COUNTY);
        drill.put("exercise", true);
        String id = issued(drill);
        Alert alert = leaving(id);
        assertThat(alert.status()).isEqualTo(Status.EXERCISE);
        assertThat(alert.scope()).isEqualTo(Scope.RESTRICTED);
        assertThat(alert.note()).contains("演练");
        assertThat(alert.infos())
                .allMatch(info ->
                        info.headline().contains("演练") || info.headline().contains("EXERCISE"));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("reason", "演练结束"))
                .statusCode(200);
        assertThat(leaving(id).status()).isEqualTo(Status.EXERCISE);
        assertThat(inFeed()).extracting(Alert::identifier).doesNotContain(alert.identifier());
        assertThat(inFeed()).extracting(Alert::status).containsOnly(Status.ACTUAL);
    }

    @Test
    void the_feed_needs_no_token_and_shows_what_was_issued_and_what_was_lifted() throws Exception {
        String drafted = draft(redRain(COUNTY));
        String id = issued(redRain(COUNTY));
        feed().then().statusCode(200).contentType("application/atom+xml");
        String tag = feed().header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/cap/feed").then().statusCode(304);
        Alert alert = leaving(id);
        assertThat(inFeed()).contains(alert);
        assertThat(feed().asString()).contains(id).doesNotContain(drafted);
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("reason", "解除"))
                .statusCode(200);
        assertThat(inFeed()).contains(leaving(id)).doesNotContain(alert);
        assertThat(feed().header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void a_draft_has_no_message_and_a_stranger_gets_none() {
        String id = draft(redRain(COUNTY));
        get(COUNTY_DUTY, "/warnings/" + id + "/cap")
                .statusCode(409)
                .body("type", equalTo("/problems/warning-not-issued"));
        get(TestTokens.otherCountyDuty(), "/warnings/" + id + "/cap").statusCode(403);
        given().get("/api/v1/warnings/" + id + "/cap").then().statusCode(401);
    }

    @Test
    void a_shape_that_cap_would_refuse_is_refused_at_the_draft() {
        Map<String, Object> rain = redRain(COUNTY);
        rain.put(
                "areas",
                List.of(Map.of(
                        "region", COUNTY, "polygon", "106.5,33.1 106.9,33.1 106.9,33.3 106.5,33.1", "circle", "1")));
        post(COUNTY_DUTY, "/warnings", rain)
                .statusCode(400)
                .body("violations.field", hasItem("areas[0].polygon"))
                .body("violations.field", hasItem("areas[0].circle"));
        post(OTHER_ISSUER, "/warnings", redRain(COUNTY)).statusCode(201);
    }
}
