package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An exercise before it is a warning, and what it obliges to: nothing on the way forgets that it is one. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class ExerciseJudgedIT extends CallOutStories {
    private static final OwnCounty ZHENPING = new OwnCounty("610927");
    private static final String ANALYST =
            TestTokens.person("analyst-610927", "610927", Role.ANALYST).token();

    private String assessed(String incident) {
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "S-1", "production-safety.hazmat", "610927100200", "serious", "演练爆炸", now, now, now, true)));
        await().atMost(SOON).untilAsserted(() -> ZHENPING.get("/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        return ZHENPING.get("/assessments?incidentId=" + incident).extract().path("items[0].id");
    }

    @Test
    void who_is_asked_and_reminded_is_told_that_it_is_an_exercise() {
        Story.Neighbour expert = neighbour("xj-expert", "610927100002", null, null);
        story.register(expert);
        String id = assessed(UUID.randomUUID().toString());
        Map<String, Object> question = Map.of(
                "kind", "expert",
                "asked", "化工专家",
                "personId", "xj-expert",
                "question", "下风向多远要撤离？",
                "dueAt", OffsetDateTime.now().plusSeconds(4).toString());
        Story.post(ANALYST, "/assessments/" + id + "/requests", question).statusCode(201);

        assertThat(Story.awaitMessage(expert, "sms", 1))
                .matches(Carrier.Message::exercise)
                .satisfies(one -> assertThat(one.text()).startsWith("演练 请就"));
        assertThat(Story.awaitMessage(expert, "sms", 2))
                .matches(Carrier.Message::exercise)
                .satisfies(one -> assertThat(one.text()).startsWith("演练 催请："));
        assertThat(story.count("SELECT count(*) FROM text_message WHERE person_id = 'xj-expert' AND exercise"
                        + " AND starts_with(text, '演练') AND starts_with(title, '演练')"))
                .isEqualTo(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        story.events.bodiesOf(Topics.ASSESSMENT).stream().filter(body -> body.contains(id)))
                .hasSize(4)
                .allMatch(body -> body.contains("\"exercise\":true")));
    }

    @Test
    void a_warning_that_follows_an_assessment_of_an_exercise_is_one_whatever_its_draft_says() {
        String id = assessed(UUID.randomUUID().toString());
        Map<String, Object> warning = redRain("610927100");
        warning.put("assessmentId", id);
        ZHENPING.post("/warnings", warning).statusCode(400).body("violations.field", hasItem("exercise"));
        warning.put("exercise", true);
        ZHENPING.post("/warnings", warning).statusCode(201).body("exercise", equalTo(true));
    }

    @Test
    void tasks_of_an_exercise_are_called_by_that_word() {
        Map<String, Object> warning = redRain("610927101");
        warning.put("exercise", true);
        String exercise = ZHENPING.issued(warning);
        ZHENPING.get("/warnings/" + exercise + "/tasks")
                .body("items.title", everyItem(startsWith("演练 ")))
                .body("items.titleEn", everyItem(startsWith("Exercise: ")))
                .body("items.size()", org.hamcrest.Matchers.greaterThan(3));
        String real = ZHENPING.issued(redRain("610927101"));
        ZHENPING.get("/warnings/" + real + "/tasks").body("items.title", everyItem(not(startsWith("演练"))));
    }
}
