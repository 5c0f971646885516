package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.events.incident.IncidentMergedV1;
import io.jiaoying.events.incident.IncidentReportAddedV1;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AssessmentBasisIT {
    /** Names of a run that is run again are others than its first ones. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final String ANALYST = TestTokens.analyst();
    private static final String STATIONS =
            TestTokens.system("stations", "61", Role.SYSTEM, Role.REPORTER).token();

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void tell() {
        story = new Story(database);
    }

    private String assessed(String incident) {
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "S-1", "production-safety.hazmat", "610725101201", "serious", "某厂爆炸", now, now, now, false)));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        return get(COUNTY_DUTY, "/assessments?incidentId=" + incident).extract().path("items[0].id");
    }

    private static void rain(String station, double value, OffsetDateTime at) {
        post(
                        STATIONS,
                        "/observations",
                        Map.of(
                                "readings",
                                List.of(Map.of(
                                        "source",
                                        "met",
                                        "station",
                                        station,
                                        "kind",
                                        "rainfall",
                                        "value",
                                        value,
                                        "unit",
                                        "mm",
                                        "at",
                                        at.toString(),
                                        "region",
                                        "610725"))))
                .statusCode(201);
    }

    @Test
    void the_facts_are_the_incident_the_readings_and_the_earlier_warnings_and_stay_as_they_were_at_the_conclusion() {
        String incident = UUID.randomUUID().toString();
        String id = assessed(incident);
        OffsetDateTime now = OffsetDateTime.now();
        String warned = Story.issued(redRain("610725101"));
        rain("FACT-1-" + RUN, 4, now.minusMinutes(90));
        rain("FACT-1-" + RUN, 3, now.minusMinutes(1));
        story.events.publish(List.of(
                new IncidentReportAddedV1(
                        incident,
                        UUID.randomUUID().toString(),
                        1,
                        "follow-up",
                        "610725101201",
                        "production-safety.hazmat",
                        "serious",
                        List.of("casualties.dead"),
                        now,
                        false),
                new IncidentMergedV1(
                        incident,
                        UUID.randomUUID().toString(),
                        "610725101201",
                        "production-safety.hazmat",
                        120,
                        3,
                        "person:x",
                        now,
                        false)));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments/" + id + "/facts")
                .body("incident.kind", hasItems("reported", "report", "merged")));
        get(COUNTY_DUTY, "/assessments/" + id + "/facts")
                .statusCode(200)
                .body("incident[0].text", equalTo("某厂爆炸"))
                .body("earlierWarnings.id", hasItem(warned))
                .body("readings.find { it.station == 'FACT-1-" + RUN + "' }.latest", equalTo(3.0f))
                .body("readings.find { it.station == 'FACT-1-" + RUN + "' }.windows.'1h'", equalTo(3.0f))
                .body("readings.find { it.station == 'FACT-1-" + RUN + "' }.windows.'3h'", equalTo(7.0f))
                .body("hazards", hasSize(0))
                .body("missing", hasItem(containsString("隐患")));
        post(ANALYST, "/assessments/" + id + "/conclusion", Map.of("basis", "厂区", "warn", false))
                .statusCode(200);
        rain("FACT-2-" + RUN, 9, now.minusMinutes(1));
        get(COUNTY_DUTY, "/assessments/" + id + "/facts")
                .body("readings.station", hasItem("FACT-1-" + RUN))
                .body("readings.find { it.station == 'FACT-2-" + RUN + "' }", equalTo(null));
    }

    @Test
    void an_expert_is_asked_reminded_and_late_and_the_answer_says_what_would_change_it() {
        carrier().reset();
        Story.Neighbour expert = neighbour("expert-1", "610725001007", null, null);
        story.register(expert);
        String id = assessed(UUID.randomUUID().toString());
        String request = post(
                        ANALYST,
                        "/assessments/" + id + "/requests",
                        Map.of(
                                "kind",
                                "expert",
                                "asked",
                                "化工专家",
                                "personId",
                                "expert-1",
                                "question",
                                "下风向多远要撤离？",
                                "dueAt",
                                OffsetDateTime.now().plusSeconds(4).toString()))
                .statusCode(201)
                .body("state", equalTo("asked"))
                .extract()
                .path("id");
        assertThat(Story.awaitMessage(expert, "sms", 1).text())
                .contains("下风向多远要撤离？")
                .doesNotContain("催请");
        assertThat(Story.awaitMessage(expert, "sms", 2).text()).startsWith("催请：");
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments/" + id + "/requests")
                .body("items[0].state", equalTo("overdue"))
                .body("items[0].remindedAt", notNullValue()));
        post(
                        ANALYST,
                        "/assessments/" + id + "/opinions",
                        Map.of("basis", "风速3米", "colour", "red", "whatWouldChange", "降雨", "requestId", request))
                .statusCode(201)
                .body("opinions[0].requestId", equalTo(request))
                .body("opinions[0].whatWouldChange", equalTo("降雨"));
        get(COUNTY_DUTY, "/assessments/" + id + "/requests").body("items[0].state", equalTo("answered-late"));
        post(ANALYST, "/assessments/" + id + "/opinions", Map.of("basis", "再", "requestId", request))
                .statusCode(400)
                .body("violations.field", hasItem("requestId"));
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.ASSESSMENT, id))
                .containsExactly(
                        "assessment.opened.v1",
                        "assessment.opinion-requested.v1",
                        "assessment.opinion-requested.v1",
                        "assessment.opinion-overdue.v1",
                        "assessment.opinion-given.v1"));
    }

    @Test
    void a_conclusion_has_colour_area_and_period_and_withdraws_what_is_still_asked() {
        String id = assessed(UUID.randomUUID().toString());
        post(
                        ANALYST,
                        "/assessments/" + id + "/requests",
                        Map.of("kind", "department", "asked", "县水利局", "question", "水位？"))
                .statusCode(201)
                .body("dueAt", notNullValue());
        OffsetDateTime from = OffsetDateTime.now();
        Map<String, Object> body = Map.of(
                "basis",
                "厂区周边",
                "colour",
                "orange",
                "warn",
                true,
                "areas",
                List.of("610725101", "610725102000"),
                "from",
                from.toString(),
                "until",
                from.minusHours(1).toString());
        post(ANALYST, "/assessments/" + id + "/conclusion", body)
                .statusCode(400)
                .body("violations.field", hasItem("until"));
        var right = new java.util.HashMap<>(body);
        right.put("until", from.plusHours(6).toString());
        post(ANALYST, "/assessments/" + id + "/conclusion", right)
                .statusCode(200)
                .body("conclusion.areas", equalTo(List.of("610725101", "610725102")))
                .body("conclusion.until", notNullValue());
        get(COUNTY_DUTY, "/assessments/" + id)
                .body("conclusion.areas", equalTo(List.of("610725101", "610725102")))
                .body("conclusion.from", notNullValue());
        get(COUNTY_DUTY, "/assessments/" + id + "/requests").body("items[0].state", equalTo("withdrawn"));
        post(
                        ANALYST,
                        "/assessments/" + id + "/requests",
                        Map.of("kind", "department", "asked", "县水利局", "question", "水位？"))
                .statusCode(409);
    }

    @Test
    void a_question_to_nobody_or_due_in_the_past_is_refused() {
        String id = assessed(UUID.randomUUID().toString());
        post(ANALYST, "/assessments/" + id + "/requests", Map.of("kind", "crowd", "asked", "x", "question", "y"))
                .statusCode(400)
                .body("violations.field", hasItem("kind"));
        post(
                        ANALYST,
                        "/assessments/" + id + "/requests",
                        Map.of(
                                "kind",
                                "expert",
                                "asked",
                                "x",
                                "question",
                                "y",
                                "dueAt",
                                OffsetDateTime.now().minusMinutes(1).toString()))
                .statusCode(400)
                .body("violations.field", hasItem("dueAt"));
    }
}
