package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.a;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.timeline.check.Main;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class EvidenceIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Api county = new Api(TestTokens.countyDuty());
    private final Api leader = new Api(TestTokens.countyLeader());
    private final Api auditor = new Api(TestTokens.auditor());

    @TempDir
    Path folder;

    @Test
    void an_export_is_proved_by_a_root_kept_elsewhere_and_an_attack_on_the_database_shows() throws IOException {
        String id = county.report(aHazmatAccident());
        county.add(id, a("follow-up").withDead(3));
        awaitSealed(id);
        Path root = save(
                "root.json",
                auditor.get("/api/v1/timeline-roots?limit=1").extract().asString());

        assertThat(check(export(id), root)).contains("INTACT").contains("sealed up to entry");

        int entries = county.timelineKinds(id).size();
        Database.run("delete from timeline_entry where subject_id = '" + id + "' and seq = " + entries);
        Database.run("update timeline_head h set seq = e.seq, hash = e.hash from timeline_entry e"
                + " where e.subject_id = h.subject_id and e.seq = h.seq - 1 and h.subject_id = '" + id + "'");

        assertThat(check(export(id), root)).contains("entry " + entries + " truncated");
        Database.run("update timeline_entry set actor = 'nobody' where subject_id = '" + id + "' and seq = 2");
        assertThat(check(export(id), root)).contains("entry 2 edited");
    }

    @Test
    void roots_are_for_auditors_and_a_nonsense_root_number_is_refused() {
        String id = county.report(aHazmatAccident());

        county.get("/api/v1/timeline-roots").statusCode(403);
        county.get(INCIDENTS + "/" + id + "/timeline/export?root=zero").statusCode(400);
    }

    @Test
    void personal_data_of_a_closed_incident_are_destroyed_when_their_time_is_over_and_the_chain_still_verifies()
            throws IOException {
        String id = closedIncident();

        fallDue(id);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(county.timelineKinds(id)).contains("personal-data-destroyed"));
        county.get(INCIDENTS + "/" + id)
                .body("source.name", equalTo("已销毁"))
                .body("source.phone", equalTo("已销毁"))
                .body("reports[0].source.phone", equalTo("已销毁"))
                .body("transmissions[0].spokenTo", equalTo("已销毁"));
        String report = county.get(INCIDENTS + "/" + id).extract().path("reports[0].id");
        assertThat(county.request()
                        .accept("text/html")
                        .get(INCIDENTS + "/" + id + "/reports/" + report + "/print")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .as("a page of what was destroyed says so")
                .contains("已销毁")
                .doesNotContain("赵主任");
        assertThat(Database.texts(
                        "select sealed from personal_data p join report r on r.id = p.owner_id where r.incident_id = '"
                                + id + "'"))
                .hasSize(3)
                .containsOnly("");
        awaitSealed(id);
        assertThat(check(export(id), null)).contains("INTACT");
    }

    @Test
    void an_incident_closed_before_destruction_was_scheduled_gets_its_day() throws IOException {
        String id = closedIncident();
        Database.run("delete from deadline where key = 'personal-data:" + id + "'");
        Database.run("update incident set closed_at = now() - interval '40 days' where id = '" + id + "'");

        Database.run(
                Files.readString(Path.of("src/main/resources/db/migration/V054__schedule_forgotten_destructions.sql")));

        await().atMost(SOON)
                .untilAsserted(() -> county.get(INCIDENTS + "/" + id).body("source.phone", equalTo("已销毁")));
    }

    @Test
    void evidence_that_is_held_is_kept_until_the_hold_is_released() {
        String id = closedIncident();
        String hold = INCIDENTS + "/" + id + "/evidence-hold";
        auditor.get(hold).statusCode(404);
        auditor.post(hold, Map.of("reason", "")).statusCode(400);
        county.post(hold, Map.of("reason", "调查")).statusCode(403);
        auditor.post(hold, Map.of("reason", "事故调查取证，经评估确有必要"))
                .statusCode(201)
                .header("Location", equalTo(hold))
                .body("placedBy", startsWith("person:"));
        leader.post(hold, Map.of("reason", "again")).statusCode(409).body("type", equalTo("/problems/evidence-held"));

        fallDue(id);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        Database.texts("select kind from deadline_fired where key = 'personal-data:" + id + "'"))
                .hasSize(1));
        county.get(INCIDENTS + "/" + id).body("source.phone", equalTo("138****5678"));
        auditor.get(hold).body("reason", startsWith("事故调查取证"));

        Database.run("update incident set closed_at = now() - interval '31 days' where id = '" + id + "'");
        leader.post(hold + "/release", Map.of("reason", "调查结束")).statusCode(200).body("releaseReason", equalTo("调查结束"));
        await().atMost(SOON)
                .untilAsserted(() -> county.get(INCIDENTS + "/" + id).body("source.phone", equalTo("已销毁")));
        county.get(INCIDENTS + "/" + id + "/timeline?limit=500")
                .body("items.kind", hasItem("evidence-hold-placed"))
                .body("items.kind", hasItem("evidence-hold-released"));
        leader.post(hold + "/release", Map.of("reason", "again")).statusCode(409);
    }

    private String closedIncident() {
        String id = county.report(aHazmatAccident().with("signer", "赵主任"));
        county.post(
                        INCIDENTS + "/" + id + "/transmissions",
                        upward("county", "province", "phone")
                                .with("spokenTo", "欧阳值班员")
                                .with("heardBack", true))
                .statusCode(201);
        county.add(id, a("final").with("cause", "违规操作"));
        leader.post(INCIDENTS + "/" + id + "/closure", Map.of()).statusCode(200);
        return id;
    }

    private static void fallDue(String id) {
        assertThat(Database.update("update deadline set due_at = now(), attempt_at = now() where key = 'personal-data:"
                        + id + "' and due_at > now() + interval '29 days'"))
                .isEqualTo(1);
    }

    private static void awaitSealed(String id) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Database.texts("select 1 from timeline_seal s join timeline_head h"
                                + " using (subject_id, seq, hash) where subject_id = '" + id + "'"))
                        .isNotEmpty());
    }

    private Path export(String id) throws IOException {
        return save(
                "export.json",
                county.get(INCIDENTS + "/" + id + "/timeline/export")
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private Path save(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private static String check(Path export, Path root) {
        var printed = new ByteArrayOutputStream();
        String[] args = root == null
                ? new String[] {export.toString()}
                : new String[] {export.toString(), "--root", root.toString()};
        int code = Main.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
