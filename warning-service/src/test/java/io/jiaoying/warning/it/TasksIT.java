package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Foping.DUTY;
import static io.jiaoying.warning.it.Foping.ISSUER;
import static io.jiaoying.warning.it.Foping.TOWNSHIP;
import static io.jiaoying.warning.it.Foping.flood;
import static io.jiaoying.warning.it.Foping.issued;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.events.Topics;
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
class TasksIT {
    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void tell() {
        story = new Story(database);
    }

    @Test
    void what_a_warning_obliges_to_is_done_with_a_choice_of_measures_or_overdue() {
        String id = issued(flood("orange", "610730001", "610730101"));
        get(DUTY, "/warnings/" + id + "/tasks")
                .statusCode(200)
                .body("items.code", hasItems("art-66-start-plan", "art-67-measures", "quick-township"))
                .body(
                        "items.findAll { it.code == 'quick-township' }.region",
                        containsInAnyOrder("610730001", "610730101"))
                .body("items.find { it.code == 'art-67-measures' }.options", hasItem("move-people"))
                .body("items.basis", everyItem(notNullValue()));
        get(TOWNSHIP, "/warnings/" + id + "/tasks").body("items.code", contains("quick-township"));

        String measures = task(id, "art-67-measures", "610730");
        post(ISSUER, "/tasks/" + measures + "/completion", Map.of("notes", "x"))
                .statusCode(400)
                .body("violations.field", hasItem("measures"));
        post(ISSUER, "/tasks/" + measures + "/completion", Map.of("measures", List.of("pray")))
                .statusCode(400);
        post(
                        ISSUER,
                        "/tasks/" + measures + "/completion",
                        Map.of("measures", List.of("move-people", "muster-supplies"), "notes", "转移120人"))
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("measures", contains("move-people", "muster-supplies"));
        post(ISSUER, "/tasks/" + measures + "/completion", Map.of("measures", List.of("other")))
                .statusCode(409);
        post(TOWNSHIP, "/tasks/" + task(id, "art-66-start-plan", "610730") + "/completion", Map.of())
                .statusCode(403);

        String late = task(id, "quick-township", "610730001");
        await().atMost(SOON).untilAsserted(() -> get(DUTY, "/warnings/" + id + "/tasks")
                .body("items.find { it.id == '" + late + "' }.state", equalTo("overdue")));
        post(TOWNSHIP, "/tasks/" + late + "/completion", Map.of("notes", "已通知"))
                .statusCode(200)
                .body("state", equalTo("done-late"));
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.WARNING, id))
                .contains("warning.task-overdue.v1", "warning.task-completed.v1"));
    }

    @Test
    void a_lower_colour_ends_the_tasks_of_the_higher_one_and_the_end_asks_to_undo() {
        String id = issued(flood("orange", "610730"));
        post(ISSUER, "/warnings/" + id + "/update", Map.of("colour", "blue")).statusCode(200);
        get(DUTY, "/warnings/" + id + "/tasks")
                .body("items.find { it.code == 'art-67-measures' }.state", equalTo("ended"))
                .body("items.find { it.code == 'art-66-start-plan' }.state", equalTo("open"))
                .body("items.code", not(hasItem("art-70-undo-measures")));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of()).statusCode(200);
        get(DUTY, "/warnings/" + id + "/tasks")
                .body("items.find { it.code == 'art-66-start-plan' }.state", equalTo("ended"))
                .body("items.find { it.code == 'art-70-undo-measures' }.state", equalTo("open"));
        get(DUTY, "/warnings/" + id).body("told.about", hasItems("issued", "updated", "cancelled"));
    }

    @Test
    void a_draft_takes_over_what_the_assessment_concluded() {
        String incident = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "S-9", "production-safety.hazmat", "610730001", "serious", "某厂泄漏", now, now, now, true)));
        await().atMost(SOON).untilAsserted(() -> get(DUTY, "/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        String assessment =
                get(DUTY, "/assessments?incidentId=" + incident).extract().path("items[0].id");
        Map<String, Object> draft = Map.of("assessmentId", assessment, "headline", "某厂泄漏预警");
        post(DUTY, "/warnings", draft).statusCode(400).body("violations.field", hasItems("eventType", "areas"));
        post(
                        DUTY,
                        "/assessments/" + assessment + "/conclusion",
                        Map.of(
                                "basis",
                                "风向",
                                "colour",
                                "yellow",
                                "warn",
                                true,
                                "areas",
                                List.of("610730001"),
                                "until",
                                now.plusHours(5).toString()))
                .statusCode(200);
        post(DUTY, "/warnings", draft)
                .statusCode(201)
                .body("eventType", equalTo("production-safety.hazmat"))
                .body("colour", equalTo("yellow"))
                .body("areas.region", contains("610730001"))
                .body("onset", notNullValue())
                .body("expires", notNullValue())
                .body("incidentId", equalTo(incident))
                .body("exercise", equalTo(true));
        post(DUTY, "/warnings", Map.of("assessmentId", assessment, "headline", "x", "colour", "blue"))
                .statusCode(201)
                .body("colour", equalTo("blue"));
    }

    private static String task(String warning, String code, String region) {
        return get(DUTY, "/warnings/" + warning + "/tasks")
                .extract()
                .path("items.find { it.code == '" + code + "' && it.region == '" + region + "' }.id");
    }
}
