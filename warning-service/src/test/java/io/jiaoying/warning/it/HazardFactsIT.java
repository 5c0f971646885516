package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.hazard.HazardRecordedV1;
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

/** Hazards near an incident are among the facts of its assessment. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class HazardFactsIT {
    private static final String COUNTY = "610724";
    private static final String ANALYST = TestTokens.person("xixiang-analyst", COUNTY, Role.ANALYST, Role.DUTY_OFFICER)
            .token();

    private static final String TOWNSHIP = TestTokens.person("xixiang-township", "610724103", Role.DUTY_OFFICER)
            .token();
    private static final String CITY =
            TestTokens.person("hanzhong-analyst", "6107", Role.ANALYST).token();

    /** Hazards of a run that is run again are others than its first ones. */
    private static final String RUN = Long.toString(System.nanoTime());

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void tell() {
        story = new Story(database);
        assertThat(story.change("UPDATE hazard SET state = 'closed'")).isNotNegative();
    }

    private static String id(String title) {
        return UUID.nameUUIDFromBytes((title + RUN).getBytes(UTF_8)).toString();
    }

    private String hazard(String title, String region, Double longitude, Double latitude, String state, long revision) {
        String id = id(title);
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new HazardRecordedV1(
                id, region, "river-reservoir", "major", title, longitude, latitude, state, now, now, revision)));
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM hazard WHERE id = ? AND revision >= ?",
                                UUID.fromString(id),
                                revision)
                        == 1);
        return id;
    }

    private String assessed(String region, Double longitude, Double latitude) {
        String incident = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "H-1", "natural.flood", region, "serious", "山洪", now, now, now, false, longitude, latitude)));
        await().atMost(SOON).untilAsserted(() -> get(ANALYST, "/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        return get(ANALYST, "/assessments?incidentId=" + incident).extract().path("items[0].id");
    }

    @Test
    void those_within_the_distance_are_listed_the_nearest_first_and_stay_as_they_were_at_the_conclusion() {
        String far = hazard("二里外的坝", COUNTY, 107.905, 32.54, "confirmed", 2);
        String near = hazard("跟前的坝", COUNTY, 107.891, 32.54, "discovered", 1);
        String beyond = hazard("二十里外的坝", COUNTY, 108.10, 32.54, "confirmed", 1);
        String closed = hazard("已核销的坝", COUNTY, 107.89, 32.54, "closed", 5);
        String foreign = hazard("邻县的坝", "610727", 107.89, 32.541, "confirmed", 1);
        String nowhere = hazard("没有坐标的坝", COUNTY, null, null, "confirmed", 1);
        String id = assessed(COUNTY, 107.89, 32.54);

        get(ANALYST, "/assessments/" + id + "/facts")
                .statusCode(200)
                .body("hazards.id", contains(near, foreign, far))
                .body("hazards[0].metres", lessThan(200))
                .body("hazards[0].county", equalTo("陕西省汉中市西乡县"))
                .body("hazards[0].limited", equalTo(false))
                .body("hazards[2].metres", greaterThan(1000))
                .body("hazards[2].state", equalTo("confirmed"))
                .body("hazards.id", not(hasItem(beyond)))
                .body("hazards.id", not(hasItem(closed)))
                .body("hazards.id", not(hasItem(nowhere)))
                .body("missing", not(hasItem(startsWith("隐患"))));

        post(ANALYST, "/assessments/" + id + "/conclusion", Map.of("basis", "坝在下游", "warn", false))
                .statusCode(200);
        hazard("跟前的坝", COUNTY, 107.891, 32.54, "closed", 2);
        get(ANALYST, "/assessments/" + id + "/facts").body("hazards.id", contains(near, foreign, far));
    }

    @Test
    void of_the_next_countys_somebody_sees_what_warns_and_who_is_responsible_there_sees_all() {
        String foreign = hazard("邻县某厂的尾矿库", "610728101", 108.501, 32.3, "confirmed", 1);
        String own = hazard("本县的尾矿库", "610724103", 108.502, 32.3, "confirmed", 1);
        String id = assessed("610724103", 108.5, 32.3);

        get(ANALYST, "/assessments/" + id + "/facts")
                .body("hazards.id", contains(foreign, own))
                .body("hazards[0].kind", equalTo("river-reservoir"))
                .body("hazards[0].level", equalTo("major"))
                .body("hazards[0].state", equalTo("confirmed"))
                .body("hazards[0].metres", lessThan(200))
                .body("hazards[0].county", equalTo("陕西省汉中市镇巴县"))
                .body("hazards[0].region", equalTo("610728"))
                .body("hazards[0].title", equalTo("陕西省汉中市镇巴县境内的隐患 | a hazard across the border"))
                .body("hazards[0].limited", equalTo(true))
                .body("hazards[1].title", equalTo("本县的尾矿库"));
        get(TOWNSHIP, "/assessments/" + id + "/facts")
                .body("hazards[0].limited", equalTo(true))
                .body("hazards[1].title", equalTo("本县的尾矿库"));
        get(CITY, "/assessments/" + id + "/facts")
                .body("hazards[0].title", equalTo("邻县某厂的尾矿库"))
                .body("hazards[0].region", equalTo("610728101"))
                .body("hazards[0].limited", equalTo(false));

        post(ANALYST, "/assessments/" + id + "/conclusion", Map.of("basis", "两库在上游", "warn", false))
                .statusCode(200);
        get(ANALYST, "/assessments/" + id + "/facts")
                .body("hazards[0].title", equalTo("陕西省汉中市镇巴县境内的隐患 | a hazard across the border"));
        get(CITY, "/assessments/" + id + "/facts").body("hazards[0].title", equalTo("邻县某厂的尾矿库"));
    }

    @Test
    void where_the_place_is_not_known_those_of_the_region_are_listed_without_a_distance() {
        String inTown = hazard("镇上的坝", "610724101", 107.2, 32.1, "confirmed", 1);
        String id = assessed("610724101", null, null);
        get(ANALYST, "/assessments/" + id + "/facts")
                .body("hazards.id", contains(inTown))
                .body("hazards[0].metres", nullValue());
    }

    @Test
    void an_earlier_state_that_arrives_late_changes_nothing_and_no_hazard_is_said_to_be_none_recorded() {
        hazard("后到的坝", "610724102", 107.3, 32.2, "closed", 3);
        story.events.publish(List.of(new HazardRecordedV1(
                id("后到的坝"),
                "610724102",
                "gas",
                "general",
                "后到的坝",
                107.3,
                32.2,
                "confirmed",
                OffsetDateTime.now(),
                OffsetDateTime.now(),
                2)));
        hazard("之后的坝", "610724104", 107.3, 32.2, "confirmed", 1);
        String id = assessed("610724102", null, null);
        get(ANALYST, "/assessments/" + id + "/facts")
                .body("hazards", empty())
                .body("missing", hasItem(startsWith("隐患")));
    }
}
