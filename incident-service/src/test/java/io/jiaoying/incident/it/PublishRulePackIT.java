package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aMinimumReport;
import static io.jiaoying.incident.it.RulePackBodies.aPack;
import static io.jiaoying.incident.it.RulePackBodies.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class PublishRulePackIT {
    /** Ends the names of a run: a version once published stays, also when the test is run again. */
    private static final String RUN = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final String LONG_AGO = "2020-01-01T00:00:00+08:00";
    private final Api admin = new Api(TestTokens.demoAdmin());

    @Test
    void a_published_version_runs_at_once_and_is_kept_with_its_publisher() {
        admin.post(path("trial-a" + RUN), aPack("trial-a" + RUN, "1", LONG_AGO))
                .statusCode(201)
                .header("Location", equalTo("/api/v1/rule-packs/trial-a" + RUN + "/versions/1"))
                .body("publishedBy", equalTo("client:demo-admin"))
                .body("approvedBy", equalTo("省应急管理厅法规处"));

        await().untilAsserted(() -> admin.get(path("trial-a" + RUN) + "/1")
                .statusCode(200)
                .body("rules[0].limit", equalTo("PT40M"))
                .body("publishedAt", notNullValue()));
        assertThat(admin.clocks(admin.report(aReport()))).containsKey("to-city");
        assertThatThrownBy(() -> Database.run("update rule_pack_version set approved_by = 'x'"))
                .hasStackTraceContaining("a published version of a rule pack is never changed");
    }

    @Test
    void a_running_incident_keeps_its_version_and_a_new_one_takes_the_next() {
        admin.post(path("trial-b" + RUN), aPack("trial-b" + RUN, "1", LONG_AGO)).statusCode(201);
        await().until(() -> admin.request().get(path("trial-b" + RUN) + "/1").statusCode() == 200);
        String before = admin.report(aReport());
        Object running = admin.clocks(before).get("to-city");
        Map<String, Object> second = aPack("trial-b" + RUN, "2", "2024-01-01T00:00:00+08:00");
        rules(second).get(0).put("limit", "PT20M");
        rules(second).get(0).put("id", "to-city-sooner" + RUN);
        admin.post(path("trial-b" + RUN), second).statusCode(201);
        await().until(() -> admin.request().get(path("trial-b" + RUN) + "/2").statusCode() == 200);

        admin.add(before, a("follow-up").with("summary", "无变化"));
        String after = admin.report(aReport());

        assertThat(admin.clocks(before)).doesNotContainKey("to-city-sooner" + RUN);
        assertThat(admin.clocks(before).get("to-city")).isEqualTo(running);
        assertThat(admin.clocks(after)).containsKey("to-city-sooner" + RUN);
    }

    @Test
    void a_version_is_never_replaced_and_never_earlier_than_the_last() {
        admin.post(path("trial-c" + RUN), aPack("trial-c" + RUN, "1", "2024-01-01T00:00:00+08:00"))
                .statusCode(201);

        admin.post(path("trial-c" + RUN), aPack("trial-c" + RUN, "1", "2025-01-01T00:00:00+08:00"))
                .statusCode(409)
                .body("type", equalTo("/problems/rule-pack-versions-overlap"))
                .body("violations.field", hasItem("version"));
        admin.post(path("trial-c" + RUN), aPack("trial-c" + RUN, "2", "2024-01-01T00:00:00+08:00"))
                .statusCode(409)
                .body("violations.field", hasItem("effectiveFrom"));
        Map<String, Object> shipped = aPack("cn-production-safety", "1", "2026-01-01T00:00:00+08:00");
        admin.post(path("cn-production-safety"), shipped).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "limit,-PT5M,rules[0].limit",
        "clock,noticed,rules[0].clock",
        "when,dead >,rules[0].when",
        "evidence,M-lo,rules[0].evidence",
        "surprise,x,rules[0].surprise"
    })
    void a_faulty_pack_is_refused_with_the_place_of_its_fault_and_nothing_changes(
            String field, String value, String place) {
        Map<String, Object> pack = aPack("trial-d" + RUN, "1", LONG_AGO);
        rules(pack).get(0).put(field, value);

        admin.post(path("trial-d" + RUN), pack).statusCode(400).body("violations.field", hasItem(place));

        admin.get(path("trial-d" + RUN) + "/1").statusCode(404);
    }

    @Test
    void a_faulty_version_is_refused_while_the_one_before_it_goes_on_running() {
        Map<String, Object> good = aPack("trial-h" + RUN, "1", LONG_AGO);
        rules(good).get(0).put("id", "to-city-for-good" + RUN);
        admin.post(path("trial-h" + RUN), good).statusCode(201);
        await().until(() -> admin.request().get(path("trial-h" + RUN) + "/1").statusCode() == 200);
        Map<String, Object> faulty = aPack("trial-h" + RUN, "2", "2024-01-01T00:00:00+08:00");
        rules(faulty).get(0).put("id", "to-city-by-mistake");
        rules(faulty).get(0).put("when", "dead >");

        admin.post(path("trial-h" + RUN), faulty).statusCode(400).body("violations.field", hasItem("rules[0].when"));

        admin.get(path("trial-h" + RUN) + "/2").statusCode(404);
        admin.get(path("trial-h" + RUN) + "/1").statusCode(200).body("rules.id", hasItem("to-city-for-good" + RUN));
        assertThat(admin.clocks(admin.report(aReport())))
                .doesNotContainKey("to-city-by-mistake")
                .hasEntrySatisfying(
                        "to-city-for-good" + RUN, clock -> assertThat(clock).containsEntry("state", "running"));
    }

    @Test
    void a_follow_on_that_leads_back_is_refused() {
        Map<String, Object> pack = aPack("trial-d" + RUN, "1", LONG_AGO);
        rules(pack).add(RulePackBodies.aRule("again", "previous-hop", "PT1H"));
        rules(pack).get(0).put("followOn", java.util.List.of("again"));
        rules(pack).get(1).put("followOn", java.util.List.of("to-city"));

        admin.post(path("trial-d" + RUN), pack)
                .statusCode(400)
                .body("violations.field", hasItem("rules[0].followOn[0]"));
    }

    @Test
    void what_another_replica_published_is_found() {
        Database.run("insert into rule_pack_version values ('trial-e" + RUN + "', '1', '2020-01-01Z', 'a', '"
                + json(aPack("trial-e" + RUN, "1", LONG_AGO)) + "', 'client:other', now())");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> admin.request().get(path("trial-e" + RUN) + "/1").statusCode() == 200);
    }

    @Test
    void only_rules_admins_publish_and_only_for_their_region() {
        new Api(TestTokens.countyLeader())
                .post(path("trial-f" + RUN), aPack("trial-f" + RUN, "1", LONG_AGO))
                .statusCode(403);
        Api elsewhere =
                new Api(TestTokens.person("rules", "61", Role.RULES_ADMIN).token());
        elsewhere
                .post(path("trial-f" + RUN), aPack("trial-f" + RUN, "1", LONG_AGO))
                .statusCode(403);
        Map<String, Object> national = aPack("trial-f" + RUN, "1", LONG_AGO);
        national.put("regions", java.util.List.of("*"));
        elsewhere.post(path("trial-f" + RUN), national).statusCode(403);
    }

    @Test
    void a_repeated_obligation_goes_on_until_the_situation_is_stable() {
        Map<String, Object> pack = aPack("trial-g" + RUN, "1", LONG_AGO);
        Map<String, Object> repeated = RulePackBodies.aRule("every-two-seconds", "received", "PT2S");
        repeated.put("eventTypes", java.util.List.of("power"));
        repeated.put("repeats", true);
        repeated.put("until", "stable");
        repeated.put("report", "follow-up");
        rules(pack).set(0, repeated);
        admin.post(path("trial-g" + RUN), pack).statusCode(201);
        await().until(() -> admin.request().get(path("trial-g" + RUN) + "/1").statusCode() == 200);
        String id = admin.report(aReport().with("eventType", "power"));

        await().atMost(Duration.ofSeconds(30)).until(() -> states(id, "overdue").size() >= 2);
        Api leader = new Api(TestTokens.person("leader", "46", Role.DUTY_LEADER).token());
        leader.post("/api/v1/incidents/" + id + "/situation", Map.of("state", "calm"))
                .statusCode(400);
        leader.post("/api/v1/incidents/" + id + "/situation", Map.of("state", "stable"))
                .statusCode(200)
                .body("stableAt", notNullValue());

        assertThat(states(id, "running")).isEmpty();
        assertThat(admin.timelineKinds(id)).contains("situation-stable");
        int born = all(id).size();
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(6)).until(() -> all(id).size() == born);
    }

    private java.util.List<Map<String, Object>> all(String id) {
        return admin.get("/api/v1/incidents/" + id + "/clocks").extract().path("items");
    }

    private java.util.List<Map<String, Object>> states(String id, String state) {
        return all(id).stream()
                .filter(clock -> state.equals(clock.get("state")))
                .toList();
    }

    private static ReportBodies aReport() {
        return aMinimumReport().with("eventType", "utility").with("place", Map.of("region", "460105"));
    }

    private static String path(String pack) {
        return "/api/v1/rule-packs/" + pack + "/versions";
    }

    private static String json(Map<String, Object> pack) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(pack);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
