package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.ReportBodies.people;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ReportStoryIT {
    private final Api village = new Api(TestTokens.villageHead());
    private final Api county = new Api(TestTokens.countyDuty());

    @Test
    void a_first_report_with_every_field_is_kept_as_it_was_made() {
        String id = village.report(aHazmatAccident()
                .with("casualties", people("missing", 3))
                .with("directLossYuan", null)
                .tagged("place.school"));

        county.get(INCIDENTS + "/" + id)
                .statusCode(200)
                .body("number", matchesPattern("610725-[0-9]{8}-[0-9]{6,}"))
                .body("state", equalTo("open"))
                .body("grade", equalTo("ungraded"))
                .body("gradeReasons", empty())
                .body("casualties.missing", equalTo(3))
                .body("casualties.dead", nullValue())
                .body("directLossYuan", nullValue())
                .body("place.region", equalTo("610725101201"))
                .body("sensitive", contains("place.school"))
                .body("unit.industry", equalTo("化工"))
                .body("title", containsString("危险化学品事故"))
                .body("reports", hasSize(1))
                .body("reports[0].kind", equalTo("first"))
                .body("clocks.ruleId", contains("unit-county-1h"))
                .body("clocks[0].state", equalTo("running"))
                .body("clocks[0].startedBy", equalTo("known"))
                .body("clocks[0].legal", equalTo(true));
    }

    @Test
    void a_report_with_nothing_but_type_place_time_and_a_sentence_is_accepted() {
        county.post(INCIDENTS, aMinimumReport())
                .statusCode(201)
                .header("Location", startsWith("/api/v1/incidents/"))
                .body("occurredAtEstimated", equalTo(true))
                .body("casualties.dead", nullValue())
                .body("source.kind", equalTo("other"))
                .body("knownAt", not(nullValue()))
                .body("clocks", empty());
    }

    @Test
    void later_reports_change_what_they_state_and_leave_earlier_ones_alone() {
        String id = village.report(aHazmatAccident().with("casualties", people("missing", 3)));

        county.add(id, a("follow-up").withDead(3).with("measures", "已疏散"));
        county.add(id, a("correction").with("eventType", "production-safety.mine"));

        county.get(INCIDENTS + "/" + id)
                .body("grade", equalTo("serious"))
                .body("gradeReasons.name", contains("dead-at-least-3"))
                .body("eventType", equalTo("production-safety.mine"))
                .body("casualties.dead", equalTo(3))
                .body("casualties.missing", equalTo(3))
                .body("reports.kind", contains("first", "follow-up", "correction"))
                .body("reports[0].casualties.dead", nullValue())
                .body("reports[0].eventType", equalTo("production-safety.hazmat"))
                .body("reports[1].measures", equalTo("已疏散"))
                .body("reports[1].summary", nullValue());
    }

    @Test
    void an_added_report_has_an_address_of_its_own() {
        String id = village.report(aHazmatAccident());

        String location = county.post(
                        INCIDENTS + "/" + id + "/reports", a("supplement").withDead(1))
                .statusCode(201)
                .body("sequence", equalTo(2))
                .body("grade", equalTo("ordinary"))
                .extract()
                .header("Location");

        county.get(location).statusCode(200).body("casualties.dead", equalTo(1));
    }

    @Test
    void the_timeline_is_chained_and_exported() {
        String id = village.report(aHazmatAccident());
        county.add(id, a("follow-up").withDead(10));

        assertThat(county.timelineKinds(id))
                .containsExactly(
                        "incident-reported", "clock-started", "report-added", "incident-regraded", "clock-started");
        List<String> hashes =
                county.get(INCIDENTS + "/" + id + "/timeline").extract().path("items.hash");
        county.get(INCIDENTS + "/" + id + "/timeline/export")
                .statusCode(200)
                .body("headHash", equalTo(hashes.get(4)))
                .body("entries.previousHash", hasItem(hashes.get(0)));
        String cursor = county.get(INCIDENTS + "/" + id + "/timeline?limit=2")
                .body("items.seq", contains(1, 2))
                .extract()
                .path("nextCursor");
        county.get(INCIDENTS + "/" + id + "/timeline?limit=9&cursor=" + cursor)
                .body("items.seq", contains(3, 4, 5))
                .body("nextCursor", nullValue());
    }

    @Test
    void the_same_key_and_body_give_the_first_answer_again_and_another_body_is_refused() {
        var body = aMinimumReport();
        String key = UUID.randomUUID().toString();
        String first = county.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        long stored = Database.count("incident");

        county.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        county.request()
                .header("Idempotency-Key", key)
                .body(body.with("summary", "另一份"))
                .post(INCIDENTS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(Database.count("incident")).isEqualTo(stored);
    }

    @Test
    void the_trace_of_a_call_goes_on_in_its_events() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String id = county.request()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(aHazmatAccident())
                .post(INCIDENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        await().untilAsserted(() -> assertThat(Topic.read(Topics.INCIDENT, record -> id.equals(record.key())))
                .hasSize(2)
                .allSatisfy(record ->
                        assertThat(Topic.header(record, "traceparent")).contains(trace))
                .extracting(record -> Topic.header(record, "ce_correlationid"))
                .doesNotContain("")
                .hasSize(2));
    }
}
