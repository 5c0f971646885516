package io.jiaoying.incident.it;

import static io.jiaoying.incident.it.Api.INCIDENTS;
import static io.jiaoying.incident.it.ReportBodies.aHazmatAccident;
import static io.jiaoying.incident.it.ReportBodies.upward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restart moves no clock. */
class RestartedIT {
    private static final String IN_SECONDS = "demo-county-province-5s-phone";
    private static final String TO_COUNTY = "unit-county-1h";
    private static final Duration SOON = Duration.ofSeconds(20);

    private IncidentProcess service;

    @BeforeEach
    void prepare() throws IOException {
        service = new IncidentProcess();
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void a_clock_is_not_restarted_by_a_restart_and_one_that_fell_due_meanwhile_is_seen_late_with_both_instants() {
        service.start();
        nothingIsDoneForTheFirstTime();
        String id = service.post(INCIDENTS, aHazmatAccident().tagged("demo.seconds"))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Map<String, Object>> before = service.clocks(id);
        service.kill();
        Instant due = OffsetDateTime.parse((String) before.get(IN_SECONDS).get("dueAt"))
                .toInstant();
        assertThat(Instant.now()).as("killed before the limit").isBefore(due);
        await().atMost(SOON).until(() -> Instant.now().isAfter(due));

        service.start();
        await().atMost(SOON).untilAsserted(() -> assertThat(service.clocks(id).get(IN_SECONDS))
                .containsEntry("state", "overdue"));
        Map<String, Map<String, Object>> after = service.clocks(id);

        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((rule, clock) -> assertThat(after.get(rule))
                .containsEntry("id", clock.get("id"))
                .containsEntry("startsAt", clock.get("startsAt"))
                .containsEntry("dueAt", clock.get("dueAt")));
        assertThat(after.get(TO_COUNTY)).isEqualTo(before.get(TO_COUNTY));
        assertThat(OffsetDateTime.parse((String) after.get(IN_SECONDS).get("seenLateAt"))
                        .toInstant())
                .isAfter(due);
        assertThat(turnedOverdue(id)).isEqualTo(1);

        service.kill();
        service.start();
        service.post(INCIDENTS + "/" + id + "/transmissions", upward("county", "province", "phone"))
                .statusCode(201);
        assertThat(service.clocks(id).get(IN_SECONDS))
                .containsEntry("state", "met-late")
                .containsEntry("dueAt", before.get(IN_SECONDS).get("dueAt"));
        assertThat(turnedOverdue(id)).as("after another restart").isEqualTo(1);
    }

    @Test
    void without_a_key_to_seal_timelines_with_it_does_not_start_and_says_which_is_missing() throws Exception {
        Process refused = service.without("JIAOYING_TIMELINE_SEAL_KEY").launch();

        assertThat(refused.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isNotZero();
        assertThat(service.said()).contains("jiaoying.timeline.seal-key");
    }

    /** What a process is slow at once would be taken from the few seconds of the limit. */
    private void nothingIsDoneForTheFirstTime() {
        String id = service.post(INCIDENTS, aHazmatAccident())
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(service.clocks(id)).isNotEmpty();
    }

    private long turnedOverdue(String incident) {
        return service.texts("select kind from timeline_entry where subject_id = '" + incident
                        + "' and kind = 'clock-overdue'")
                .size();
    }
}
