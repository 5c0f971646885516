package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rate, times and the list of those missed: as data, as a sheet, as a page. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CallReportIT {
    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private static ValidatableResponse as(String form, String path) {
        return given().auth()
                .oauth2(COUNTY_DUTY)
                .accept(form)
                .get("/api/v1" + path)
                .then();
    }

    private static void tell(Neighbour whom, int nth, Map<String, Object> news) {
        assertThat(carrier().tell(Story.url(), awaitMessage(whom, "voice", nth).attemptId(), news))
                .isEqualTo(204);
    }

    private static void awaitNobodyRings(String warning) {
        await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                .body("totals.open", equalTo(0)));
    }

    @Test
    void the_report_says_who_was_missed_and_why_with_numbers_masked() {
        String village = "610725106206";
        Neighbour answers = neighbour("cr-answers", village, null, null);
        Neighbour busy = neighbour("cr-busy", village, null, null);
        Neighbour hangsUp = neighbour("cr-hangs-up", village, null, null);
        Neighbour dead = neighbour("cr-dead", village, null, null);
        Neighbour silent = neighbour("cr-silent", village, null, null);
        story.register(answers, busy, hangsUp, dead, silent);
        carrier().refuse(dead.phone());
        String warning = issued(redRain(village));
        callOut(warning, "QUICK");
        assertThat(carrier()
                        .pressed(Story.url(), awaitMessage(answers, "voice", 1).attemptId()))
                .isEqualTo(204);
        for (int nth = 1; nth <= 2; nth++) {
            tell(busy, nth, Map.of("event", "busy"));
            tell(hangsUp, nth, Map.of("event", "hung-up", "heardSeconds", 8));
        }
        awaitNobodyRings(warning);

        get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                .statusCode(200)
                .body("number", startsWith("叫应-610725106206-"))
                .body("exercise", is(false))
                .body("totals.targets", equalTo(5))
                .body("totals.answered", equalTo(1))
                .body("totals.missed", equalTo(4))
                .body("totals.rate", equalTo(0.2f))
                .body("times.answers", equalTo(1))
                .body("byVillage.region", contains(village))
                .body("byTownship.region", contains("610725106"))
                .body("byCounty.region", contains("610725"))
                .body("missed.personId", contains("cr-busy", "cr-dead", "cr-hangs-up", "cr-silent"))
                .body("missed.reason", contains("busy", "dead-number", "hung-up", "silence"))
                .body("missed.phoneMasked", everyItem(containsString("****")))
                .body("missed[0].attempts.channel", hasItem("voice"))
                .body("missed[0].attempts.ended", hasItem("busy"))
                .body("missed[1].attempts.findAll { it.who == 'self' }.ended", everyItem(equalTo("refused")))
                .body("missed[1].attempts[0].reason", equalTo("not-a-number"));
        aSheetThatOpensInASpreadsheet(warning, busy);
        aPageForA4(warning, busy);
    }

    private static void aSheetThatOpensInASpreadsheet(String warning, Neighbour busy) {
        String missed = as("text/csv", "/warnings/" + warning + "/call-report")
                .statusCode(200)
                .header("Content-Type", is("text/csv;charset=UTF-8"))
                .extract()
                .asString();
        assertThat(missed).startsWith("\uFEFF类别 kind,编号 number,");
        assertThat(missed.lines().skip(1)).hasSize(4).allMatch(line -> line.startsWith("实战 real,叫应-"));
        assertThat(missed).contains("张cr-busy").contains("占线").contains("空号或停机").doesNotContain(busy.phone());
        String totals = as("text/csv", "/warnings/" + warning + "/call-report?sheet=totals")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(totals.lines().skip(1))
                .singleElement()
                .asString()
                .contains(",610725106206,")
                .contains(",村(社区)防汛责任人,5,5,1,0.2000,0,4,");
    }

    private static void aPageForA4(String warning, Neighbour busy) {
        as("text/html,application/xhtml+xml,*/*;q=0.8", "/warnings/" + warning + "/call-report")
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("size: A4 portrait"))
                .body(containsString("叫应情况报告"))
                .body(containsString("编号 No.：叫应-610725106206-"))
                .body(containsString("五、未应答名单及原因"))
                .body(containsString("应答率 20.00 %"))
                .body(matchesPattern("(?s).*Time to answer: first [0-9]+ s, [^秒分时]*\\.</p>.*"))
                .body(containsString("接听后中途挂断"))
                .body(not(containsString(busy.phone())))
                .body(not(containsString("EXERCISE")))
                .body(not(containsString("src=")));
        as("image/png", "/warnings/" + warning + "/call-report").statusCode(406);
    }

    @Test
    void a_period_counts_exercises_apart() {
        String village = story.uninhabited("610725106");
        story.register(neighbour("cp-target", village, null, null));
        String real = issued(redRain(village));
        callOut(real, "QUICK");
        awaitState(real, "cp-target", "unanswered");
        Story.post(ISSUER, "/warnings/" + real + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);
        Map<String, Object> drill = new HashMap<>(redRain(village));
        drill.put("exercise", true);
        String exercise = issued(drill);
        callOut(exercise, "SLOW");
        awaitState(exercise, "cp-target", "calling");

        get(COUNTY_DUTY, "/call-reports?region=" + village)
                .statusCode(200)
                .body("region", equalTo(village))
                .body("real.callOuts.warningId", contains(real))
                .body("real.totals.targets", equalTo(1))
                .body("real.totals.missed", equalTo(1))
                .body("real.totals.rate", equalTo(0.0f))
                .body("real.times.lastSeconds", nullValue())
                .body("real.missed.personId", contains("cp-target"))
                .body("real.missed.reason", contains("silence"))
                .body("exercises.callOuts.warningId", contains(exercise))
                .body("exercises.totals.targets", equalTo(1))
                .body("exercises.totals.open", equalTo(1))
                .body("exercises.missed", empty());
        get(COUNTY_DUTY, "/call-reports?region=610725").body("real.byRegion.region", hasItem("610725106"));
        get(COUNTY_DUTY, "/call-reports?region=" + village + "&from=2020-01-01&to=2020-12-31")
                .statusCode(200)
                .body("real.callOuts", empty())
                .body("real.totals.rate", nullValue());
        assertThat(as("text/csv", "/call-reports?sheet=totals&region=" + village)
                        .extract()
                        .asString()
                        .lines()
                        .skip(1))
                .anyMatch(line -> line.startsWith("实战 real,"))
                .anyMatch(line -> line.startsWith("演练 exercise,"));
        as("text/html", "/call-reports?region=" + village)
                .statusCode(200)
                .body(containsString("演练叫应（单独统计）"))
                .body(containsString("叫应统计-" + village + "-"));
        as("text/html", "/warnings/" + exercise + "/call-report").body(containsString("EXERCISE"));
    }

    @Test
    void only_who_sees_the_warning_reads_its_report_and_only_of_their_own_people() {
        String village = "610725106210";
        String next = "610725110210";
        story.register(neighbour("cs-here", village, null, null), neighbour("cs-there", next, null, null));
        String warning = issued(redRain(village, next));
        String path = "/warnings/" + warning + "/call-report";
        get(COUNTY_DUTY, path).statusCode(404);
        callOut(warning, "SLOW");

        get(COUNTY_DUTY, path).statusCode(200).body("totals.targets", equalTo(2));
        get(COUNTY_DUTY, path + "?region=" + village).body("totals.targets", equalTo(1));
        String township =
                TestTokens.person("township", "610725106", Role.DUTY_OFFICER).token();
        get(township, path).statusCode(200).body("byVillage.region", contains(village));
        get(township, path + "?region=" + next).statusCode(403);
        get(TestTokens.auditor(), path).statusCode(200);
        get(TestTokens.otherCountyDuty(), path).statusCode(403);
        get(TestTokens.villageHead(), path).statusCode(403);
        get(TestTokens.villageHead(), "/call-reports").statusCode(403);
        get(TestTokens.otherCountyDuty(), "/call-reports?region=610725").statusCode(403);
        get(TestTokens.otherCountyDuty(), "/call-reports").statusCode(200).body("real.callOuts", empty());
    }

    @Test
    void what_cannot_be_asked_for_is_refused_by_name() {
        for (String query : List.of(
                "region=999999", "sheet=names", "from=yesterday", "from=2026-02-01&to=2026-01-01", "from=2020-01-01")) {
            get(COUNTY_DUTY, "/call-reports?" + query).statusCode(400).body("violations.size()", equalTo(1));
        }
        String village = "610725106211";
        story.register(neighbour("cq-target", village, null, null));
        String warning = issued(redRain(village));
        callOut(warning, "SLOW");
        get(COUNTY_DUTY, "/warnings/" + warning + "/call-report?callOut=x").statusCode(400);
        get(COUNTY_DUTY, "/warnings/" + warning + "/call-report?callOut=018f9c4e-0011-7a10-8a10-610725000011")
                .statusCode(404);
    }
}
