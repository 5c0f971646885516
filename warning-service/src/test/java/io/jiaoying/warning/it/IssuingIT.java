package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.OTHER_ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.draft;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineCheck;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class IssuingIT {
    private static final String COUNTY = "610725";

    @Inject
    DataSource database;

    @Inject
    Timeline timeline;

    @Test
    void a_weather_signal_of_our_own_is_refused() {
        Map<String, Object> own = redRain(COUNTY);
        own.put("relayed", false);
        post(COUNTY_DUTY, "/warnings", own)
                .statusCode(422)
                .body("type", equalTo("/problems/weather-signals-are-only-relayed"));
    }

    @Test
    void a_red_warning_needs_a_second_party() {
        String id = post(ISSUER, "/warnings", redRain(COUNTY))
                .statusCode(201)
                .extract()
                .path("id");
        post(ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        get(ISSUER, "/warnings/" + id).body("state", equalTo("draft"));
        post(OTHER_ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("issued"));
        post(OTHER_ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(409);
    }

    @Test
    void an_exercise_needs_one_too() {
        Map<String, Object> drill = redRain(COUNTY);
        drill.put("exercise", true);
        String id = post(ISSUER, "/warnings", drill).statusCode(201).extract().path("id");
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(403);
    }

    @Test
    void a_yellow_one_does_not() {
        Map<String, Object> yellow = redRain(COUNTY);
        yellow.put("colour", "yellow");
        String id = post(ISSUER, "/warnings", yellow).statusCode(201).extract().path("id");
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
    }

    @Test
    void approval_asks_for_every_mandatory_item_by_name() {
        Map<String, Object> bare = redRain(COUNTY);
        List.of("description", "instruction", "onset", "issuerName", "issuedAt", "colour", "expires")
                .forEach(bare::remove);
        String id = draft(bare);
        post(ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(422)
                .body(
                        "violations.field",
                        hasItems("colour", "onset", "description", "instruction", "issuerName", "issuedAt", "expires"));
        get(ISSUER, "/warnings/" + id).body("state", equalTo("draft"));
    }

    @Test
    void relayed_words_stay_as_they_came() {
        Map<String, Object> body = redRain(COUNTY);
        body.put("headline", "  暴雨  红色\n预警 <b>信号</b> ");
        String id = issued(body);
        get(COUNTY_DUTY, "/warnings/" + id)
                .body("headline", equalTo("  暴雨  红色\n预警 <b>信号</b> "))
                .body("areas[0].region", equalTo(COUNTY))
                .body("incidentId", nullValue())
                .body("issuedAt", org.hamcrest.Matchers.endsWith("+08:00"));
    }

    @Test
    void a_change_to_red_waits_for_a_second_party_and_keeps_what_was_said_before() {
        Map<String, Object> yellow = redRain(COUNTY);
        yellow.put("colour", "yellow");
        String id = issued(yellow);
        post(ISSUER, "/warnings/" + id + "/update", Map.of("colour", "red"))
                .statusCode(200)
                .body("colour", equalTo("yellow"))
                .body("pendingUpdate.colour", equalTo("red"));
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(403);
        post(OTHER_ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("updated"))
                .body("colour", equalTo("red"))
                .body("version", equalTo(2));
        assertThat(new Story(database)
                        .count("SELECT count(*) FROM warning_version WHERE warning_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void a_warning_ends_by_itself_and_says_so() {
        Map<String, Object> brief = redRain(COUNTY);
        brief.put("onset", OffsetDateTime.now().minusMinutes(1).toString());
        brief.put("expires", OffsetDateTime.now().plusSeconds(3).toString());
        String id = issued(brief);
        await().atMost(SOON)
                .untilAsserted(() -> get(COUNTY_DUTY, "/warnings/" + id).body("state", equalTo("expired")));
        Story story = new Story(database);
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.WARNING, id))
                .containsSubsequence("warning.drafted.v1", "warning.issued.v1", "warning.expired.v1")
                .doesNotContain("warning.updated.v1", "warning.cancelled.v1"));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of()).statusCode(409);
    }

    @Test
    void the_timeline_of_a_warning_verifies() {
        String id = issued(redRain(COUNTY));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);
        get(COUNTY_DUTY, "/warnings/" + id + "/timeline")
                .statusCode(200)
                .body("items.kind", equalTo(List.of("warning-drafted", "warning-issued", "warning-cancelled")))
                .body("items[0].actor", startsWith("person:"));
        assertThat(TimelineCheck.firstBadEntry(timeline.read(id).await().atMost(SOON)))
                .isEmpty();
    }

    @Test
    void the_same_key_gives_the_same_warning_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = redRain(COUNTY);
        String first = Story.request(COUNTY_DUTY)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/warnings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Story.request(COUNTY_DUTY)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/warnings")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        body.put("headline", "另一条");
        Story.request(COUNTY_DUTY)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/warnings")
                .then()
                .statusCode(409);
    }

    @Test
    void bad_drafts_are_refused_by_field() {
        Map<String, Object> body = redRain("610799");
        body.put("colour", "purple");
        post(COUNTY_DUTY, "/warnings", body).statusCode(400);
        Map<String, Object> unknown = redRain(COUNTY);
        unknown.put("eventType", "natural.unicorn");
        unknown.put("colour", "purple");
        post(COUNTY_DUTY, "/warnings", unknown)
                .statusCode(400)
                .body("violations.field", hasItems("eventType", "colour"));
        Map<String, Object> extra = redRain(COUNTY);
        extra.put("surprise", 1);
        post(COUNTY_DUTY, "/warnings", extra).statusCode(400);
        Map<String, Object> backwards = redRain(COUNTY);
        backwards.put("expires", OffsetDateTime.now().minusDays(1).toString());
        post(COUNTY_DUTY, "/warnings", backwards).statusCode(400).body("violations.field", hasItem("expires"));
    }

    @Test
    void lists_page_on_and_narrow_down() {
        Map<String, Object> flood = redRain(COUNTY);
        flood.put("eventType", "natural.flood");
        String one = draft(flood);
        String two = draft(flood);
        String cursor = get(COUNTY_DUTY, "/warnings?eventType=natural.flood&limit=1")
                .body("items[0].id", equalTo(two))
                .extract()
                .path("nextCursor");
        get(COUNTY_DUTY, "/warnings?eventType=natural.flood&limit=1&cursor=" + cursor)
                .body("items[0].id", equalTo(one));
        get(COUNTY_DUTY, "/warnings?eventType=natural.flood&state=issued").body("items.id", not(hasItem(one)));
        get(COUNTY_DUTY, "/warnings?state=lost").statusCode(400);
    }
}
