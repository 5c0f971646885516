package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit finds what the code that drives the calls has lost; each loss is made by hand in the tables. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CallAuditIT {
    private static final Logger LOG = Logger.getLogger("io.jiaoying.warning.auditing.application.AuditCalls");

    @Inject
    DataSource database;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Story story;

    @BeforeEach
    void listen() {
        story = Story.alone(database);
        LOG.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(listener);
    }

    private String called(String person, String village) {
        story.register(neighbour(person, village, null, null));
        String warning = issued(redRain(village));
        callOut(warning, "SLOW");
        awaitState(warning, person, "calling");
        return callId(warning, person);
    }

    /** The deadline that everybody shares who was called at the start. */
    private String firstStep(String call) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT 'call-out:' || call_out_id || ':first-step' FROM call WHERE id = ?::uuid")) {
            query.setString(1, call);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private Optional<Map<String, Object>> found(String call) {
        List<Map<String, Object>> targets = get(TestTokens.auditor(), "/call-audit")
                .statusCode(200)
                .extract()
                .path("targets");
        return targets.stream().filter(one -> one.get("callId").equals(call)).findFirst();
    }

    private void awaitFault(String call, String fault) {
        await().atMost(SOON).untilAsserted(() -> assertThat(found(call).map(one -> one.get("fault")))
                .hasValue(fault));
    }

    private String callOutOf(String call) {
        return (String) found(call).orElseThrow().get("callOutId");
    }

    private static Map<String, Object> audit() {
        List<Map<String, Object>> checks =
                given().get("/q/health/well").then().extract().path("checks");
        return checks.stream()
                .filter(check -> check.get("name").equals("call-audit"))
                .findFirst()
                .orElseThrow();
    }

    private static String callOutsInHealth() {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(audit().get("data"))).get("callOuts"));
    }

    private void awaitRed(String callOut) {
        await().atMost(SOON).untilAsserted(() -> assertThat(callOutsInHealth()).contains(callOut));
        assertThat(audit().get("status")).isEqualTo("DOWN");
        given().get("/q/health").then().statusCode(503).body("checks.name", hasItem("call-audit"));
        given().get("/q/health/ready").then().body("checks.name", not(hasItem("call-audit")));
        given().get("/q/health/live").then().body("checks.name", not(hasItem("call-audit")));
        assertThat(pastDueInMetrics()).isPositive();
        assertThat(logged).anyMatch(line -> line.contains("are past due") && line.contains(callOut));
    }

    private static double pastDueInMetrics() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("jiaoying_calls_past_due "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private void awaitGone(String call, String callOut) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(found(call)).isEmpty();
            assertThat(callOutsInHealth()).doesNotContain(callOut);
        });
    }

    private int change(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return change(connection, statement, parameters);
        }
    }

    private static int change(Connection connection, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            return change.executeUpdate();
        }
    }

    @Test
    void a_target_whose_next_step_was_lost_is_found_and_named_until_it_has_one_again() throws SQLException {
        String call = called("au1-target", "610725111201");
        String key = firstStep(call);
        assertThat(change("DROP TABLE IF EXISTS audit_lost")).isZero();
        assertThat(change("CREATE TABLE audit_lost AS SELECT * FROM deadline WHERE key = ?", key))
                .isNotNegative();
        assertThat(change("DELETE FROM deadline WHERE key = ?", key)).isEqualTo(1);
        awaitFault(call, "step-lost");
        String callOut = callOutOf(call);
        awaitRed(callOut);

        assertThat(change("INSERT INTO deadline SELECT * FROM audit_lost")).isEqualTo(1);
        assertThat(change("DROP TABLE audit_lost")).isZero();
        awaitGone(call, callOut);
    }

    @Test
    void a_step_that_was_due_and_is_not_taken_is_found() throws SQLException {
        String call = called("au2-target", "610725111207");
        String key = firstStep(call);
        assertThat(change(
                        "UPDATE deadline SET due_at = now() - interval '1 minute', attempt_at = now() + interval '1 hour'"
                                + " WHERE key = ?",
                        key))
                .isEqualTo(1);
        awaitFault(call, "step-overdue");
        String callOut = callOutOf(call);

        assertThat(change("UPDATE deadline SET due_at = attempt_at WHERE key = ?", key))
                .isEqualTo(1);
        awaitGone(call, callOut);
    }

    @Test
    void a_claimed_attempt_that_nobody_hands_over_is_found_until_the_dispatcher_moves_again() throws SQLException {
        String call = called("au3-target", "610725111210");
        assertThat(change(
                        "UPDATE attempt SET state = 'sending', handed_over_at = NULL, claimed_by = 'a frozen replica',"
                                + " next_try_at = clock_timestamp() + interval '1 second' WHERE call_id = ?::uuid",
                        call))
                .isPositive();
        String callOut;
        try (Connection frozen = database.getConnection()) {
            frozen.setAutoCommit(false);
            try (PreparedStatement held =
                    frozen.prepareStatement("SELECT id FROM attempt WHERE call_id = ?::uuid FOR UPDATE")) {
                held.setString(1, call);
                assertThat(held.executeQuery().next()).isTrue();
                awaitFault(call, "not-handed-over");
                callOut = callOutOf(call);
                awaitRed(callOut);
            } finally {
                frozen.rollback();
                frozen.setAutoCommit(true);
            }
        }
        awaitGone(call, callOut);
        assertThat(story.count("SELECT count(*) FROM attempt WHERE call_id = ?::uuid AND state = 'handed-over'", call))
                .isPositive();
    }

    @Test
    void a_closing_answer_that_left_its_target_open_is_found() throws SQLException {
        String call = called("au4-target", "610725111216");
        assertThat(change(
                        "INSERT INTO answer (id, call_id, quality, answered_by, at, recorded_at, closes, late)"
                                + " VALUES (gen_random_uuid(), ?::uuid, 'said', 'test', now(), now(), true, false)",
                        call))
                .isEqualTo(1);
        awaitFault(call, "answered-but-open");
        String callOut = callOutOf(call);

        assertThat(change("DELETE FROM answer WHERE call_id = ?::uuid", call)).isEqualTo(1);
        awaitGone(call, callOut);
    }

    @Test
    void a_target_left_open_by_a_call_out_that_is_over_is_found() throws SQLException {
        String call = called("au5-target", "610725111217");
        String out = "id = (SELECT call_out_id FROM call WHERE id = ?::uuid)";
        assertThat(change("UPDATE call_out SET ended_at = now() - interval '1 minute' WHERE " + out, call))
                .isEqualTo(1);
        awaitFault(call, "ended-but-open");
        String callOut = callOutOf(call);

        assertThat(change("UPDATE call_out SET ended_at = NULL WHERE " + out, call))
                .isEqualTo(1);
        awaitGone(call, callOut);
    }

    @Test
    void what_is_found_is_shown_to_auditors_and_desks_of_its_region_only() throws SQLException {
        String call = called("au6-target", "610725111002");
        String key = "call:" + call + ":step";
        assertThat(change("UPDATE deadline SET key = ?, kind = 'call-step' WHERE key = ?", key, firstStep(call)))
                .isEqualTo(1);
        assertThat(change("UPDATE deadline SET state = 'cancelled', ended_at = now() WHERE key = ?", key))
                .isEqualTo(1);
        awaitFault(call, "step-lost");

        assertThat(found(call).orElseThrow())
                .containsEntry("personId", "au6-target")
                .containsEntry("region", "610725111002")
                .doesNotContainKeys("name", "phone", "phoneMasked");
        get(COUNTY_DUTY, "/call-audit").statusCode(200).body("targets.callId", hasItem(call));
        get(TestTokens.otherCountyDuty(), "/call-audit")
                .statusCode(200)
                .body("open", equalTo(0))
                .body("targets.callId", not(hasItem(call)));
        get(TestTokens.villageHead(), "/call-audit").statusCode(403);
        assertThat(change("UPDATE deadline SET state = 'open', ended_at = NULL WHERE key = ?", key))
                .isEqualTo(1);
    }
}
