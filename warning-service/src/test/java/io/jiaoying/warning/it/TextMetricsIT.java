package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
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

/** What an operator sees of texts that are sent, refused, waiting. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class TextMetricsIT {
    private static final String COUNTY = "610122";
    private static final String ANALYST = TestTokens.person("lantian-analyst", COUNTY, Role.ANALYST, Role.DUTY_OFFICER)
            .token();
    private static final int OUTAGES = 200;

    @Inject
    DataSource database;

    private Story story;
    private String assessment;

    @BeforeEach
    void open() {
        story = Story.alone(database);
        String incident = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now();
        story.events.publish(List.of(new IncidentReportedV1(
                incident, "M-1", "natural.flood", COUNTY, "serious", "山洪", now, now, now, false, null, null)));
        await().atMost(SOON).untilAsserted(() -> get(ANALYST, "/assessments?incidentId=" + incident)
                .body("items", hasSize(1)));
        assessment =
                get(ANALYST, "/assessments?incidentId=" + incident).extract().path("items[0].id");
    }

    private Story.Neighbour asked(String person) {
        Story.Neighbour expert = neighbour(person, COUNTY + "000000", null, null);
        story.register(expert);
        return expert;
    }

    private void ask(Story.Neighbour expert) {
        post(
                        ANALYST,
                        "/assessments/" + assessment + "/requests",
                        Map.of(
                                "kind",
                                "expert",
                                "asked",
                                "水文专家",
                                "personId",
                                expert.id(),
                                "question",
                                "何时到峰？",
                                "dueAt",
                                OffsetDateTime.now().plusHours(3).toString()))
                .statusCode(201);
    }

    /** The sum over its series; 0 while there is none. */
    private static double metric(String name, String... labels) {
        String all = given().get("/q/metrics").then().statusCode(200).extract().asString();
        return all.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static double texts(String outcome) {
        return metric("jiaoying_texts_total", "outcome=\"" + outcome + "\"", "channel=\"sms\"");
    }

    @Test
    void what_is_sent_is_counted_and_timed() {
        double sent = texts("handed-over");
        double timed = metric("jiaoying_text_hand_over_seconds_count");
        Story.Neighbour expert = asked("metric-sent");
        ask(expert);
        assertThat(Story.awaitMessage(expert, "sms", 1).text()).contains("何时到峰？");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(texts("handed-over")).isGreaterThanOrEqualTo(sent + 1);
            assertThat(metric("jiaoying_text_hand_over_seconds_count")).isGreaterThanOrEqualTo(timed + 1);
        });
    }

    @Test
    void what_a_carrier_refuses_is_counted() {
        double refused = texts("refused");
        Story.Neighbour expert = asked("metric-refused");
        carrier().refuse(expert.phone());
        ask(expert);
        await().atMost(SOON).untilAsserted(() -> assertThat(texts("refused")).isGreaterThanOrEqualTo(refused + 1));
    }

    @Test
    void what_waits_is_told_with_its_age_and_no_more_once_it_has_left() {
        double later = texts("later");
        Story.Neighbour expert = asked("metric-waiting");
        carrier().failNext(OUTAGES);
        ask(expert);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(texts("later")).isGreaterThan(later);
            assertThat(metric("jiaoying_texts_waiting")).isPositive();
            assertThat(metric("jiaoying_texts_oldest_seconds")).isPositive();
        });
        carrier().failNext(0);
        await().atMost(SOON.multipliedBy(2)).untilAsserted(() -> {
            assertThat(carrier().to(expert.phone(), "sms")).hasSize(1);
            assertThat(metric("jiaoying_texts_waiting")).isZero();
            assertThat(metric("jiaoying_texts_oldest_seconds")).isZero();
        });
    }

    @Test
    void readiness_names_each_of_the_loops_that_send() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.findAll { it.name in ['dispatcher', 'texts', 'reminders'] }", hasSize(3))
                .body(
                        "checks.findAll { it.name in ['dispatcher', 'texts', 'reminders'] && it.status == 'UP' }",
                        hasSize(3));
    }
}
