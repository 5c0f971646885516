package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.ago;
import static io.jiaoying.incident.it.ReportBodies.people;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class BadInputIT {
    private static final List<String> TABLES = List.of(
            "incident", "report", "clock", "transmission", "personal_data", "timeline_entry", "idempotency_key");
    private final Api county = new Api(TestTokens.countyDuty());

    static Stream<Arguments> bad_first_reports() {
        Map<String, Object> village = Map.of("region", ReportBodies.VILLAGE);
        return Stream.of(
                Arguments.of(aMinimumReport().without("eventType"), "eventType"),
                Arguments.of(aMinimumReport().without("occurredAt"), "occurredAt"),
                Arguments.of(aMinimumReport().without("place"), "place.region"),
                Arguments.of(aMinimumReport().without("summary"), "summary"),
                Arguments.of(aMinimumReport().with("summary", " "), "summary"),
                Arguments.of(aMinimumReport().with("eventType", "volcano"), "eventType"),
                Arguments.of(aMinimumReport().with("place", Map.of("region", "999999")), "place.region"),
                Arguments.of(aMinimumReport().with("place", Map.of("region", "61072")), "place.region"),
                Arguments.of(aMinimumReport().tagged("place.school", "place.moon"), "sensitive[1]"),
                Arguments.of(aMinimumReport().with("source", Map.of("kind", "rumour")), "source.kind"),
                Arguments.of(aMinimumReport().occurred(Duration.ofMinutes(-6)), "occurredAt"),
                Arguments.of(aMinimumReport().known(Duration.ofMinutes(-6)), "knownAt"),
                Arguments.of(aMinimumReport().with("receivedAt", ago(Duration.ofMinutes(-6))), "receivedAt"),
                Arguments.of(aMinimumReport().known(Duration.ofMinutes(25)), "occurredAt"),
                Arguments.of(aMinimumReport().with("occurredAt", "yesterday"), "occurredAt"),
                Arguments.of(aMinimumReport().with("occurredAt", "2026-07-04T04:01:00"), "occurredAt"),
                Arguments.of(aMinimumReport().withDead(-1), "casualties.dead"),
                Arguments.of(aMinimumReport().with("casualties", people("missing", -3)), "casualties.missing"),
                Arguments.of(aMinimumReport().with("casualties", people("dead", "three")), "casualties.dead"),
                Arguments.of(aMinimumReport().with("casualties", people("dead", 1.5)), "casualties.dead"),
                Arguments.of(aMinimumReport().with("casualties", people("dying", 1)), "casualties.dying"),
                Arguments.of(aMinimumReport().with("directLossYuan", -1), "directLossYuan"),
                Arguments.of(aMinimumReport().with("colour", "red"), "colour"),
                Arguments.of(
                        aMinimumReport().with("place", Map.of("region", "610725", "longitude", 200)),
                        "place.longitude"),
                Arguments.of(aMinimumReport().with("place", village).with("summary", "坏\0字"), "summary"),
                Arguments.of(
                        aMinimumReport().with("source", Map.of("kind", "public", "phone", "call me")), "source.phone"));
    }

    @ParameterizedTest
    @MethodSource("bad_first_reports")
    void a_bad_first_report_is_refused_by_the_name_of_its_field_and_nothing_is_stored(ReportBodies body, String field) {
        List<Long> before = counts();

        refused(county.post(INCIDENTS, body), field);
        String english = county.request()
                .header("Accept-Language", "en")
                .body(body)
                .post(INCIDENTS)
                .then()
                .statusCode(400)
                .extract()
                .path("violations.find { it.field == '" + field + "' }.message");

        assertThat(english).isNotBlank().isPrintable().matches("\\p{ASCII}*");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void what_is_not_json_or_too_large_or_of_another_type_is_refused() {
        List<Long> before = counts();

        county.request()
                .body("{\"eventType\": \"fire\",")
                .post(INCIDENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-json"));
        county.request().body("").post(INCIDENTS).then().statusCode(400);
        county.request().body("[]").post(INCIDENTS).then().statusCode(400);
        county.request()
                .contentType("text/plain")
                .body("起火")
                .post(INCIDENTS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        county.request()
                .body(aMinimumReport().with("summary", "大".repeat(400_000)))
                .post(INCIDENTS)
                .then()
                .statusCode(413);

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void bad_later_reports_and_transmissions_are_refused_and_nothing_is_stored() {
        String id = county.report(aHazmatAccident());
        List<Long> before = counts();
        String reports = INCIDENTS + "/" + id + "/reports";
        String transmissions = INCIDENTS + "/" + id + "/transmissions";

        refused(county.post(reports, a("gossip").withDead(1)), "kind");
        refused(county.post(reports, a("first").withDead(1)), "kind");
        refused(county.post(reports, a("follow-up").withDead(-1)), "casualties.dead");
        refused(county.post(reports, a("follow-up").with("eventType", "fire")), "eventType");
        refused(county.post(reports, a("correction").occurred(Duration.ofMinutes(1))), "occurredAt");
        refused(county.post(reports, a("follow-up").with("exercise", true)), "exercise");
        refused(county.post(transmissions, upward("county", "provinz", "phone")), "to");
        refused(county.post(transmissions, upward("county", "county", "phone")), "to");
        refused(county.post(transmissions, upward("county", "province", "fax")), "mode");
        refused(
                county.post(
                        transmissions,
                        upward("county", "province", "phone").with("sentAt", ago(Duration.ofMinutes(-6)))),
                "sentAt");
        refused(
                county.post(
                        transmissions, upward("county", "province", "phone").with("sentAt", ago(Duration.ofHours(2)))),
                "sentAt");

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void bad_query_parameters_are_refused_by_name() {
        refused(county.get(INCIDENTS + "?region=999999"), "region");
        refused(county.get(INCIDENTS + "?state=asleep"), "state");
        refused(county.get(INCIDENTS + "?grade=huge"), "grade");
        refused(county.get(INCIDENTS + "?eventType=volcano"), "eventType");
        refused(county.get(INCIDENTS + "?occurredFrom=today"), "occurredFrom");
        refused(county.get(INCIDENTS + "?limit=0"), "limit");
        refused(county.get(INCIDENTS + "?limit=many"), "limit");
        refused(county.get(INCIDENTS + "?cursor=abc"), "cursor");
        refused(county.get("/api/v1/clocks?state=asleep"), "state");
        refused(county.get("/api/v1/clocks?dueBefore=soon"), "dueBefore");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        String nobody = "00000000-0000-4000-8000-000000000000";
        for (String path : List.of("", "/clocks", "/timeline", "/timeline/export", "/reports/" + nobody)) {
            county.get(INCIDENTS + "/" + nobody + path).statusCode(404).contentType("application/problem+json");
        }
        county.get(INCIDENTS + "/not-a-uuid").statusCode(404);
        county.post(INCIDENTS + "/" + nobody + "/reports", a("final")).statusCode(404);
        county.post("/api/v1/transmissions/" + nobody + "/receipt", Map.of()).statusCode(404);
    }

    private static void refused(ValidatableResponse response, String field) {
        var unused = response.statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("title", not(equalTo("")))
                .body("violations.field", hasItem(field));
    }

    private static List<Long> counts() {
        return TABLES.stream().map(Database::count).toList();
    }
}
