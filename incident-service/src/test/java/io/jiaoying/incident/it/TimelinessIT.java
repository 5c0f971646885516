package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Regions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class TimelinessIT {
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void clocks_are_counted_by_region_and_rule_and_rated() {
        String town = "610725102";
        String met = report(town, 0);
        transmit(met, "unit", "county");
        report(town, 0);
        String late =
                county.report(in(town, 1).occurred(Duration.ofMinutes(100)).known(Duration.ofMinutes(90)));
        transmit(late, "unit", "county");

        timeliness("region=" + town)
                .body("region", equalTo(town))
                .body("clocks", equalTo(3))
                .body("due", equalTo(2))
                .body("rate", equalTo(0.5f))
                .body("byState.met", equalTo(1))
                .body("byState.'met-late'", equalTo(1))
                .body("byState.running", equalTo(1))
                .body("byRegion.region", contains(village(town, 0), village(town, 1)))
                .body("byRegion.rate", contains(1.0f, 0.0f))
                .body("byRule.ruleId", contains("unit-county-1h"))
                .body("byRule.basis", everyItem(containsString("493")))
                .body("byRegionAndRule.due", contains(1, 1));
        timeliness("region=610725").body("byRegion.region", hasItem(town));
    }

    @Test
    void unverified_rules_and_exercises_are_listed_apart() {
        String town = "610725103";
        county.report(in(town, 0).tagged("demo.seconds"));
        county.report(in(town, 0).with("exercise", true));

        timeliness("region=" + town)
                .body("clocks", equalTo(1))
                .body("rate", nullValue())
                .body("unrated.total.clocks", equalTo(1))
                .body("unrated.byRule.legal", contains(false))
                .body("unrated.total.rate", nullValue())
                .body("exercises.total.clocks", equalTo(1));
    }

    @Test
    void a_clock_past_its_limit_counts_as_overdue_and_late_ones_are_not_forgiven() {
        String town = "610725109";
        county.report(in(town, 0).occurred(Duration.ofMinutes(100)).known(Duration.ofMinutes(90)));

        timeliness("region=" + town).body("byState.overdue", equalTo(1)).body("rate", equalTo(0.0f));
    }

    @Test
    void a_period_is_days_in_china_or_instants() {
        report("610725105", 0);

        timeliness("region=610725105&from=2026-01-01&to=2099-12-31").body("clocks", equalTo(1));
        timeliness("region=610725105&from=2020-01-01&to=2020-12-31")
                .body("from", startsWith("2020-01-01T00:00"))
                .body("to", startsWith("2021-01-01T00:00"))
                .body("clocks", equalTo(0));
        timeliness("region=610725105&from=2020-01-01T00:00:00+08:00").body("clocks", equalTo(1));
        county.get("/api/v1/timeliness?from=yesterday").statusCode(400).body("violations.field", contains("from"));
        county.get("/api/v1/timeliness?from=2026-02-01&to=2026-01-01")
                .statusCode(400)
                .body("violations.field", contains("to"));
    }

    @Test
    void without_a_region_it_is_the_callers_own_and_never_another() {
        county.get("/api/v1/timeliness").statusCode(200).body("region", equalTo("610725"));
        county.get("/api/v1/timeliness?region=610726").statusCode(403);
        county.get("/api/v1/timeliness?region=999999").statusCode(400);
    }

    @Test
    void a_sheet_opens_in_a_spreadsheet() {
        report("610725106", 0);

        String csv = county.request()
                .accept("text/csv")
                .get("/api/v1/timeliness?region=610725106")
                .then()
                .statusCode(200)
                .header("Content-Type", is("text/csv;charset=UTF-8"))
                .extract()
                .asString();

        assertThat(csv).startsWith("\uFEFF类别 standing,区划代码 region,区划 name,");
        assertThat(csv.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("rated," + village("610725106", 0) + ",")
                .contains(",unit,county,any,PT1H,0,0,0,0,0,1,0,0,");
    }

    @Test
    void a_page_prints_on_a4_and_loads_nothing() {
        report("610725107", 0);

        county.request()
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/api/v1/timeliness?region=610725107")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("size: A4 portrait"))
                .body(containsString("单位→县 1小时 不限"))
                .body(containsString("td:not(:first-child) { white-space: nowrap; }"))
                .body(not(containsString("src=")));
        county.request()
                .accept("*/*")
                .get("/api/v1/timeliness")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("application/json"));
        county.request().accept("image/png").get("/api/v1/timeliness").then().statusCode(406);
    }

    private String report(String town, int village) {
        return county.report(in(town, village));
    }

    private static ReportBodies in(String town, int village) {
        return aHazmatAccident().with("place", Map.of("region", village(town, village)));
    }

    private static String village(String town, int index) {
        return Regions.get().children(town).get(index).code();
    }

    private void transmit(String id, String from, String to) {
        county.post(Api.INCIDENTS + "/" + id + "/transmissions", upward(from, to, "phone"))
                .statusCode(201);
    }

    private ValidatableResponse timeliness(String query) {
        return county.get("/api/v1/timeliness?" + query).statusCode(200);
    }
}
