package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class NoticesIT {
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api city =
            new Api(TestTokens.person("city-duty", "6107", Role.DUTY_OFFICER).token());
    private final Api neighbour = new Api(
            TestTokens.person("ningqiang-duty", "610726", Role.DUTY_OFFICER).token());

    @Test
    void article_10_makes_the_government_and_four_bodies_due_with_the_report() {
        String id = county.report(aHazmatAccident());

        county.get(INCIDENTS + "/" + id + "/notices")
                .statusCode(200)
                .body(
                        "items.recipient",
                        contains("same-level-government", "police", "human-resources", "trade-union", "procuratorate"))
                .body("items.state", not(hasItem("sent")))
                .body("items[0].recipientName", equalTo("陕西省汉中市勉县人民政府"))
                .body("items[0].dueSince", notNullValue())
                .body("items[0].legal", equalTo(true));
        county.get(INCIDENTS + "/" + county.report(aMinimumReport()) + "/notices")
                .body("items", empty());
    }

    @Test
    void a_due_notice_is_sent_once_and_stands_as_sent() {
        String id = county.report(aHazmatAccident());
        String police = due(id, "police");

        String location = county.post(
                        INCIDENTS + "/" + id + "/notices",
                        Map.of("noticeId", police, "mode", "phone", "sentAt", ago(Duration.ofMinutes(1))))
                .statusCode(201)
                .body("state", equalTo("sent"))
                .body("id", equalTo(police))
                .extract()
                .header("Location");
        county.post(INCIDENTS + "/" + id + "/notices", Map.of("noticeId", police, "mode", "phone"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-sent"));

        county.get(location).statusCode(200).body("mode", equalTo("phone"));
        county.get(INCIDENTS + "/" + id + "/notices")
                .body("items", hasSize(5))
                .body("items.findAll { it.state == 'sent' }.recipient", contains("police"));
        assertThat(county.timelineKinds(id)).endsWith("notice-sent");
        await().untilAsserted(
                        () -> assertThat(Topic.typesOf(Topics.INCIDENT, id)).endsWith("incident.notice-sent.v1"));
    }

    @Test
    void the_levels_passed_over_are_told_once_and_acknowledge_it() {
        String id = county.report(aHazmatAccident());
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201);
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "written"))
                .statusCode(201);

        String told = city.get("/api/v1/notices")
                .statusCode(200)
                .extract()
                .path("items.findAll { it.incidentId == '" + id + "' }.id[0]");
        city.get("/api/v1/notices")
                .body("items.findAll { it.incidentId == '" + id + "' }.kind", contains("skipped-level"))
                .body("items.find { it.incidentId == '" + id + "' }.mode", equalTo("system"));
        String receipt = INCIDENTS + "/" + id + "/notices/" + told + "/receipt";
        county.post(receipt, Map.of()).statusCode(403);
        city.post(receipt, Map.of()).statusCode(200).body("state", equalTo("receipted"));
        city.post(receipt, Map.of()).statusCode(409);

        assertThat(county.timelineKinds(id)).containsOnlyOnce("level-skipped").endsWith("notice-receipted");
    }

    @Test
    void a_level_that_was_reported_to_is_not_passed_over() {
        String id = county.report(aHazmatAccident());
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "city", "phone"))
                .statusCode(201);
        county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201);

        assertThat(county.timelineKinds(id)).doesNotContain("level-skipped");
    }

    @Test
    void a_judgement_makes_higher_government_garrison_and_neighbours_due_and_a_neighbour_reads_its_notice() {
        String id = county.report(aMinimumReport());
        county.post(INCIDENTS + "/" + id + "/likely-major", Map.of("grade", "serious"))
                .statusCode(400)
                .body("violations.field", hasItem("grade"));
        county.post(INCIDENTS + "/" + id + "/likely-major", Map.of("grade", "major"))
                .statusCode(200);

        county.get(INCIDENTS + "/" + id + "/notices")
                .body(
                        "items.recipient",
                        containsInAnyOrder(
                                "6107",
                                "superior-department",
                                "garrison",
                                "610727",
                                "610726",
                                "610729",
                                "610703",
                                "610702"));
        String notice = due(id, "610726");
        String address = INCIDENTS + "/" + id + "/notices/" + notice;
        neighbour.get(address).statusCode(403);
        county.post(INCIDENTS + "/" + id + "/notices", Map.of("noticeId", notice, "mode", "phone"))
                .statusCode(201);

        neighbour.get(address).statusCode(200).body("recipientName", equalTo("陕西省汉中市宁强县人民政府"));
        neighbour.get("/api/v1/notices").body("items.id", hasItem(notice));
        neighbour.get(INCIDENTS + "/" + id).statusCode(403);
        neighbour.post(address + "/receipt", Map.of()).statusCode(200);
    }

    @Test
    void a_judgement_takes_a_reason_and_the_same_again_is_not_told_again() {
        String id = county.report(aMinimumReport());
        String path = INCIDENTS + "/" + id + "/likely-major";
        county.post(path, Map.of("grade", "major", "reason", "罐区受火势威胁"))
                .statusCode(200)
                .body("reason", equalTo("罐区受火势威胁"));
        county.post(path, Map.of("grade", "major", "reason", "再报")).statusCode(200);
        county.post(path, Map.of("grade", "particularly-major", "reason", "下游万人"))
                .statusCode(200);
        county.post(path, Map.of("grade", "major")).statusCode(200);

        assertThat(county.timelineKinds(id).stream().filter("judged-likely-major"::equals))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(
                        Topic.typesOf(Topics.INCIDENT, id).stream().filter("incident.judged-likely-major.v1"::equals))
                .hasSize(2));
        county.get(path)
                .statusCode(200)
                .body("grade", equalTo("particularly-major"))
                .body("reason", equalTo("下游万人"));
    }

    @Test
    void notices_are_read_page_by_page() {
        for (int i = 0; i < 3; i++) {
            String id = county.report(aHazmatAccident());
            county.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                    .statusCode(201);
        }
        List<String> all =
                city.get("/api/v1/notices?limit=3").statusCode(200).extract().path("items.id");

        var first = city.get("/api/v1/notices?limit=2").statusCode(200).extract();
        String next = first.path("nextCursor");
        var second = city.get("/api/v1/notices?limit=2&cursor=" + next)
                .statusCode(200)
                .extract();

        assertThat(all).hasSize(3);
        assertThat(first.<List<String>>path("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.<List<String>>path("items.id")).startsWith(all.get(2));
        city.get("/api/v1/notices?cursor=nonsense").statusCode(400);
    }

    private String due(String incident, String recipient) {
        List<String> found = county.get(INCIDENTS + "/" + incident + "/notices")
                .extract()
                .path("items.findAll { it.recipient == '" + recipient + "' }.id");
        return found.get(0);
    }
}
