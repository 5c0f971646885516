package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class AccessIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final String SOMETHING = "00000000-0000-4000-8000-000000000000";
    private final Api county = new Api(TestTokens.countyDuty());
    private final Api elsewhere = new Api(TestTokens.otherCountyDuty());

    @Test
    void every_endpoint_is_401_without_a_token() {
        List<String> endpoints = endpoints();

        assertThat(endpoints).hasSizeGreaterThan(14).allSatisfy(endpoint -> {
            String[] parts = endpoint.split(" ");
            int status = given().contentType(ContentType.JSON)
                    .body("{}")
                    .request(parts[0], parts[1])
                    .statusCode();
            assertThat(status).as(endpoint).isEqualTo(401);
        });
    }

    @Test
    void a_forged_token_is_401() {
        new Api(TestTokens.countyDuty() + "x").get(INCIDENTS).statusCode(401);
    }

    @Test
    void a_token_is_checked_in_full_once_and_then_known_again() {
        var officer =
                new Api(TestTokens.person("known", "610725", Role.DUTY_OFFICER).token());
        double inFull = checks("checked-in-full");
        double again = checks("known-again");

        for (int i = 0; i < 5; i++) {
            officer.get(INCIDENTS).statusCode(200);
        }

        assertThat(checks("checked-in-full") - inFull).isEqualTo(1);
        assertThat(checks("known-again") - again).isEqualTo(4);
    }

    private static double checks(String outcome) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("jiaoying_token_checks_total{") && line.contains(outcome))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.indexOf("} ") + 2).split(" ")[0]))
                .sum();
    }

    @Test
    void another_countys_token_gets_403_wherever_a_call_names_our_region_or_one_thing_in_it() {
        String id = county.report(aHazmatAccident());
        String path = INCIDENTS + "/" + id;
        String sent = county.post(path + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201)
                .extract()
                .path("id");
        String report = county.get(path).extract().path("reports[0].id");
        var foreignLeader =
                new Api(TestTokens.person("l", "330106", Role.DUTY_LEADER).token());

        for (String read : List.of("", "/clocks", "/timeline", "/timeline/export", "/reports/" + report)) {
            elsewhere.get(path + read).statusCode(403).body("type", equalTo("/problems/region-outside-scope"));
        }
        elsewhere.post(INCIDENTS, aMinimumReport()).statusCode(403);
        elsewhere.post(path + "/reports", a("follow-up").withDead(1)).statusCode(403);
        elsewhere
                .post(path + "/transmissions", upward("county", "province", "phone"))
                .statusCode(403);
        foreignLeader.post(path + "/closure", Map.of()).statusCode(403);
        elsewhere.get("/api/v1/transmissions/" + sent).statusCode(403);
        elsewhere.post("/api/v1/transmissions/" + sent + "/receipt", Map.of()).statusCode(403);
        elsewhere.get(INCIDENTS + "?region=610725").statusCode(403);
        elsewhere.get("/api/v1/clocks?region=610725").statusCode(403);
        elsewhere
                .post("/api/v1/rule-packs/preview", Map.of("report", aMinimumReport()))
                .statusCode(403);
    }

    @Test
    void lists_leave_other_counties_out() {
        String ours = county.report(aHazmatAccident());
        String theirs = elsewhere.report(aHazmatAccident()
                .with("place", Map.of("region", "330106000000"))
                .without("unit"));

        county.get(INCIDENTS + "?limit=500")
                .body("items.id", hasItem(ours))
                .body("items.id", not(hasItem(theirs)))
                .body("items.place.region", everyItem(startsWith("610725")));
        elsewhere
                .get(INCIDENTS + "?limit=500")
                .body("items.id", hasItem(theirs))
                .body("items.id", not(hasItem(ours)));
        elsewhere.get("/api/v1/clocks?limit=500").body("items.incidentId", not(hasItem(ours)));
        new Api(TestTokens.auditor()).get(INCIDENTS + "/" + ours).statusCode(200);
    }

    @Test
    void a_bad_request_is_400_before_it_is_403() {
        elsewhere.post(INCIDENTS, aMinimumReport().with("eventType", "volcano")).statusCode(400);
        elsewhere.get(INCIDENTS + "?region=999999").statusCode(400);
        elsewhere.get(INCIDENTS + "?region=610725&state=asleep").statusCode(400);
    }

    @Test
    void roles_that_only_read_may_not_report() {
        for (String token : List.of(TestTokens.analyst(), TestTokens.auditor(), TestTokens.demoProvince())) {
            new Api(token).post(INCIDENTS, aMinimumReport()).statusCode(403);
        }
        String id = new Api(TestTokens.demoSystem()).report(aMinimumReport());
        new Api(TestTokens.villageHead()).get(INCIDENTS + "/" + id).statusCode(403);
        new Api(TestTokens.demoSystem())
                .post(INCIDENTS + "/" + id + "/closure", Map.of())
                .statusCode(403);
    }

    private static List<String> endpoints() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        var endpoints = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> endpoints.add(
                        method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]+}", SOMETHING))));
        return endpoints;
    }
}
