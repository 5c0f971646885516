package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.drilling.domain.Draw;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class DrillIT extends CallOutStories {
    private static final OwnCounty SHIQUAN = new OwnCounty("610922");

    private List<Neighbour> people(String prefix, int each, String... villages) {
        List<Neighbour> people = new ArrayList<>();
        for (String village : villages) {
            for (int i = 0; i < each; i++) {
                people.add(neighbour(prefix + village.substring(6) + "-" + i, village, null, null));
            }
        }
        story.register(people);
        return people;
    }

    private static String village(String town, int number) {
        return Regions.get().children(town).get(number).shortCode();
    }

    private static String drill(Map<String, Object> body) {
        return Story.post(SHIQUAN.leader, "/drills", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void random_people_are_called_unannounced_and_the_draw_can_be_made_again() {
        String area = story.uninhabited(SHIQUAN.code);
        people("d1-", 4, village(area, 0), village(area, 1));
        Neighbour busy = neighbour("d1-busy", village(area, 2), null, null);
        story.register(busy);
        SHIQUAN.calledOut("SLOW", redRain(busy.region()));
        Story.awaitMessage(busy, "sms", 1);
        String id = drill(Map.of("region", area, "people", 3, "profile", "SLOW", "sparedFor", "PT1S"));

        JsonPath proof = SHIQUAN.get("/drills/" + id + "/draw")
                .statusCode(200)
                .body("everybody.find { it.personId == 'd1-busy' }.leftOut", equalTo("in-a-call-out"))
                .extract()
                .jsonPath();
        List<Map<String, String>> everybody = proof.getList("everybody");
        List<Draw.Candidate> candidates = everybody.stream()
                .filter(one -> one.get("leftOut") == null)
                .map(one -> new Draw.Candidate(one.get("personId"), one.get("region")))
                .toList();
        assertThat(candidates).hasSize(8);
        assertThat(Draw.of(proof.getString("seed"), candidates, 3)).isEqualTo(proof.getList("drawn"));

        List<String> drawn = proof.getList("drawn");
        String warning = SHIQUAN.get("/drills/" + id).extract().path("warningId");
        await().atMost(SOON)
                .until(() -> story.messagesOf(warning).stream()
                                .filter(one -> one.channel().equals("sms"))
                                .count()
                        == 3);
        assertThat(story.messagesOf(warning))
                .allMatch(Carrier.Message::exercise)
                .allMatch(one -> one.text().startsWith("演练") && one.text().contains("抽查"));
        SHIQUAN.answered(warning, drawn.get(0));
        SHIQUAN.get("/drills/" + id)
                .body("exercise", equalTo(true))
                .body("drawn", equalTo(3))
                .body("answered", equalTo(1))
                .body("slowestSeconds", notNullValue())
                .body("townships[0].answered", equalTo(1))
                .body("people.find { it.personId == '" + drawn.get(0) + "' }.seconds", notNullValue());
        SHIQUAN.get("/warnings/" + warning).body("exercise", equalTo(true)).body("state", equalTo("issued"));
        SHIQUAN.get("/drills").body("items.id", hasItem(id));
        assertThat(story.count("SELECT count(*) FROM told_party WHERE warning_id = ?::uuid", warning))
                .isZero();
        SHIQUAN.get("/warnings/" + warning + "/timeline").body("items.kind", hasItem("exercise-opened"));
        Story.get(TestTokens.otherCountyDuty(), "/drills/" + id).statusCode(403);
    }

    @Test
    void whoever_was_called_lately_is_spared() {
        String area = story.uninhabited(SHIQUAN.code);
        people("d2-", 2, village(area, 0));
        String first = drill(Map.of("region", area, "people", 1, "profile", "SLOW"));
        String drawn = SHIQUAN.get("/drills/" + first + "/draw").extract().path("drawn[0]");
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM attempt WHERE to_person_id = ? AND handed_over_at IS NOT NULL",
                                drawn)
                        > 0);
        String second = drill(Map.of("region", area, "people", 2, "profile", "SLOW"));
        SHIQUAN.get("/drills/" + second + "/draw")
                .body("drawn", hasSize(1))
                .body("everybody.find { it.personId == '" + drawn + "' }.leftOut", equalTo("recently-called"));
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(DISTINCT to_person_id) FROM attempt WHERE to_person_id LIKE ?"
                                        + " AND handed_over_at IS NOT NULL",
                                "d2-" + area.substring(6) + "%")
                        == 2);
        Story.post(SHIQUAN.leader, "/drills", Map.of("region", area, "people", 1, "profile", "SLOW"))
                .statusCode(422)
                .body("type", equalTo("/problems/nobody-to-draw"));
    }

    @Test
    void only_a_leader_begins_one_and_only_at_home() {
        Map<String, Object> body = Map.of("region", "610922100", "people", 1);
        SHIQUAN.post("/drills", body).statusCode(403);
        Story.post(SHIQUAN.leader, "/drills", Map.of("region", "610725", "people", 1))
                .statusCode(403);
        Story.post(SHIQUAN.leader, "/drills", Map.of("region", "610922100", "people", 0))
                .statusCode(400)
                .body("violations.field", hasItem("people"));
        Story.post(SHIQUAN.leader, "/drills", Map.of("region", "610922100", "people", 1, "profile", "NONE"))
                .statusCode(400)
                .body("violations.field", hasItem("profile"));
        Story.post(SHIQUAN.leader, "/drills", Map.of("region", "610922100", "people", 1, "lasts", "soon"))
                .statusCode(400)
                .body("violations.field", hasItem("lasts"));
    }
}
