package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.events.incident.IncidentRegradedV1;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AssessmentIT {
    private static final String STATIONS =
            TestTokens.system("stations", "61", Role.SYSTEM, Role.REPORTER).token();
    private static final String PROVINCE_ANALYST =
            TestTokens.person("p-analyst", "61", Role.ANALYST).token();

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void tell() {
        story = new Story(database);
    }

    /** No judgement is open there, and no station has reported from there. */
    private String quietCounty() {
        return Regions.get().children("6103").stream()
                .map(Region::shortCode)
                .filter(county ->
                        story.count("SELECT count(*) FROM observation WHERE left(region, 6) = ?", county) == 0)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> rain(String station, String region, double value, OffsetDateTime at) {
        return Map.of(
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
                region);
    }

    private static IncidentReportedV1 incident(String id, String grade) {
        OffsetDateTime now = OffsetDateTime.now();
        return new IncidentReportedV1(
                id, "S-1", "production-safety.hazmat", "610725101201", grade, "某厂爆炸", now, now, now, false);
    }

    @Test
    void a_hundred_millimetres_in_three_hours_open_one_assessment() {
        OffsetDateTime end = OffsetDateTime.now().minusMinutes(1);
        String county = quietCounty();
        List<Map<String, Object>> readings = List.of(
                rain("A1-" + county, county, 40, end.minusHours(2)),
                rain("A1-" + county, county, 40, end.minusHours(1)),
                rain("A1-" + county, county, 30, end));
        String id = post(STATIONS, "/observations", Map.of("readings", readings))
                .statusCode(201)
                .body("stored", equalTo(3))
                .header("Location", containsString("/api/v1/observations/"))
                .body("assessments", hasSize(1))
                .extract()
                .path("assessments[0]");
        get(PROVINCE_ANALYST, "/assessments/" + id)
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("trigger", equalTo("observations"))
                .body("region", equalTo(county))
                .body("suggestedColour", equalTo("red"))
                .body("facts[0]", containsString("110.0 mm"));
        post(STATIONS, "/observations", Map.of("readings", readings))
                .statusCode(201)
                .body("stored", equalTo(0))
                .body("duplicates", equalTo(3));
        post(STATIONS, "/observations", Map.of("readings", List.of(rain("A2-" + county, county, 120, end))))
                .body("assessments[0]", equalTo(id));
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.ASSESSMENT, id))
                .containsExactly("assessment.opened.v1"));
    }

    @Test
    void rain_spread_over_longer_than_the_window_opens_nothing() {
        OffsetDateTime end = OffsetDateTime.now().minusMinutes(1);
        String county = quietCounty();
        String station = "B1-" + county;
        post(
                        STATIONS,
                        "/observations",
                        Map.of(
                                "readings",
                                List.of(rain(station, county, 49, end.minusHours(12)), rain(station, county, 49, end))))
                .statusCode(201)
                .body("assessments", hasSize(0));
    }

    @Test
    void graver_rain_later_adds_to_the_facts_of_the_open_assessment() {
        OffsetDateTime end = OffsetDateTime.now().minusMinutes(1);
        String county = quietCounty();
        String station = "C1-" + county;
        String id = post(
                        STATIONS,
                        "/observations",
                        Map.of("readings", List.of(rain(station, county, 60, end.minusHours(1)))))
                .body("assessments", hasSize(1))
                .extract()
                .path("assessments[0]");
        get(PROVINCE_ANALYST, "/assessments/" + id).body("suggestedColour", equalTo("orange"));
        post(STATIONS, "/observations", Map.of("readings", List.of(rain(station, county, 60, end))));
        get(PROVINCE_ANALYST, "/assessments/" + id)
                .body("suggestedColour", equalTo("red"))
                .body("facts", hasSize(2));
    }

    @Test
    void impossible_readings_are_named_and_nothing_is_stored() {
        OffsetDateTime now = OffsetDateTime.now();
        Map<String, Object> wrongUnit = new java.util.HashMap<>(rain("D1", "610725", 1, now));
        wrongUnit.put("unit", "inch");
        Map<String, Object> wrongKind = new java.util.HashMap<>(rain("D1", "610725", 1, now));
        wrongKind.put("kind", "frogs");
        post(
                        STATIONS,
                        "/observations",
                        Map.of(
                                "readings",
                                List.of(
                                        rain("D1", "610725", 5, now),
                                        wrongUnit,
                                        wrongKind,
                                        rain("D1", "610725", -1, now))))
                .statusCode(400)
                .body("violations.field", hasItems("readings[1].unit", "readings[2].kind", "readings[3].value"));
        assertThat(story.count("SELECT count(*) FROM observation WHERE station = ?", "D1"))
                .isZero();
        post(STATIONS, "/observations", Map.of("readings", List.of(rain("D1", "610725", 5, now.plusHours(1)))))
                .statusCode(400);
        post(TestTokens.demoSystem(), "/observations", Map.of("readings", List.of(rain("D1", "330106", 5, now))))
                .statusCode(403);
    }

    @Test
    void a_serious_incident_is_assessed_once_and_an_ordinary_one_is_not() {
        String serious = UUID.randomUUID().toString();
        String ordinary = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(
                incident(ordinary, "ordinary"),
                incident(serious, "serious"),
                new IncidentRegradedV1(
                        serious,
                        "610725101201",
                        "production-safety.hazmat",
                        "某厂爆炸",
                        "serious",
                        "major",
                        List.of("死亡10人"),
                        now,
                        false)));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments?incidentId=" + serious)
                .body("items", hasSize(1)));
        get(COUNTY_DUTY, "/assessments?incidentId=" + ordinary).body("items", hasSize(0));
        assertThat(story.count("SELECT count(*) FROM assessment WHERE incident_id = ?", UUID.fromString(serious)))
                .isEqualTo(1);
    }

    @Test
    void an_incident_that_becomes_serious_is_assessed_then() {
        String id = UUID.randomUUID().toString();
        story.events.publish(List.of(
                incident(id, "ungraded"),
                new IncidentRegradedV1(
                        id,
                        "610725101201",
                        "production-safety.hazmat",
                        "某厂爆炸",
                        "ungraded",
                        "serious",
                        List.of("死亡3人"),
                        OffsetDateTime.now(),
                        true)));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments?incidentId=" + id)
                .body("items", hasSize(1))
                .body("items[0].exercise", equalTo(true))
                .body("items[0].facts", hasItems("死亡3人")));
    }

    @Test
    void an_analyst_gives_opinions_and_concludes_once() {
        String incident = UUID.randomUUID().toString();
        story.events.publish(List.of(incident(incident, "major")));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        String id = get(COUNTY_DUTY, "/assessments?incidentId=" + incident)
                .extract()
                .path("items[0].id");
        String analyst = TestTokens.analyst();
        post(analyst, "/assessments/" + id + "/opinions", Map.of("basis", "风向西北", "colour", "orange"))
                .statusCode(201)
                .body("opinions", hasSize(1));
        post(
                        analyst,
                        "/assessments/" + id + "/conclusion",
                        Map.of("basis", "厂区周边500米", "colour", "red", "whatWouldChange", "风向改变", "warn", true))
                .statusCode(200)
                .body("state", equalTo("concluded"))
                .body("conclusion.warn", equalTo(true))
                .body("conclusion.byName", equalTo("analyst"));
        post(analyst, "/assessments/" + id + "/opinions", Map.of("basis", "晚了")).statusCode(409);
        post(analyst, "/assessments/" + id + "/conclusion", Map.of("basis", "再", "warn", false))
                .statusCode(409);
        get(COUNTY_DUTY, "/assessments/" + id).body("conclusion.whatWouldChange", equalTo("风向改变"));
        post(TestTokens.villageHead(), "/assessments/" + id + "/opinions", Map.of("basis", "x"))
                .statusCode(403);
    }

    @Test
    void a_poison_record_on_each_topic_goes_to_its_dead_letters_and_the_next_is_processed() {
        String after = UUID.randomUUID().toString();
        story.events.send(List.of(
                new ProducerRecord<>(Topics.INCIDENT, 0, after, "not an event".getBytes(UTF_8)),
                withPartition(Events.envelope(incident(after, "serious")))));
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/assessments?incidentId=" + after)
                .body("items", hasSize(1)));
        Story.Neighbour person = Story.neighbour("poison-next", "610725001006", null, null);
        story.events.send(
                List.of(new ProducerRecord<>(Topics.DIRECTORY, null, "poison", "not an event".getBytes(UTF_8))));
        story.register(person);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(story.events.bodiesOf(Topics.deadLetter(Topics.INCIDENT, "warning-service")))
                    .contains("not an event");
            assertThat(story.events.bodiesOf(Topics.deadLetter(Topics.DIRECTORY, "warning-service")))
                    .contains("not an event");
        });
    }

    private static ProducerRecord<String, byte[]> withPartition(ProducerRecord<String, byte[]> event) {
        return new ProducerRecord<>(event.topic(), 0, event.key(), event.value(), event.headers());
    }
}
