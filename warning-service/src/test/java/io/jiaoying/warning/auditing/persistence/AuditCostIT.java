package io.jiaoying.warning.auditing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.CarrierPort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a look costs beside 10,000 open targets and the history of many call-outs. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AuditCostIT {
    private static final int OPEN = 10_000;
    private static final int OVER = 40_000;
    private static final int PEOPLE = 10_000;
    /** Far more than the 50 ms it takes beside other work on two cores. */
    private static final double MOST_MILLIS = 1_500;

    @Inject
    DataSource database;

    private static final List<String> FILL = List.of(
            "INSERT INTO person (id, name, post, region, revision, active)"
                    + " SELECT 'cost-' || n, 'x', 'x', '610799001001', 1, true FROM generate_series(1, " + PEOPLE
                    + ") n",
            "INSERT INTO warning (id, state, region, event_type, headline, areas, expires, relayed, exercise, drafted_by,"
                    + " drafted_at, approved_at) VALUES ('00000000-0000-4000-8000-000000000001', 'issued', '610799000000',"
                    + " 'natural.rainstorm', 'x', '[]', now() + interval '1 day', true, false, 'x', now(), now())",
            "INSERT INTO call_out (id, warning_id, profile_id, profile, state, targets, started_by, started_at,"
                    + " correlation_id) SELECT ('00000000-0000-4000-8000-00000000010' || n)::uuid,"
                    + " '00000000-0000-4000-8000-000000000001', 'x', '{}', CASE n WHEN 0 THEN 'running' ELSE 'ended' END,"
                    + " 0, 'x', now(), 'x' FROM generate_series(0, 4) n",
            "INSERT INTO call (id, call_out_id, warning_id, person_id, name, post, region, state, next_step, called_at)"
                    + " SELECT gen_random_uuid(), ('00000000-0000-4000-8000-00000000010' || o)::uuid,"
                    + " '00000000-0000-4000-8000-000000000001', 'cost-' || n, 'x', 'x', '610799001001',"
                    + " CASE o WHEN 0 THEN 'calling' ELSE 'unanswered' END, 1, now() - interval '1 minute'"
                    + " FROM generate_series(0, " + OVER / PEOPLE + ") o, generate_series(1, " + PEOPLE + ") n",
            "INSERT INTO attempt (id, call_id, call_out_id, warning_id, to_person_id, sequence, step, who, purpose,"
                    + " channel, state, priority, handed_over_at) SELECT gen_random_uuid(), c.id, c.call_out_id, c.warning_id,"
                    + " c.person_id, n, 0, 'self', 'wake', CASE n WHEN 1 THEN 'sms' ELSE 'voice' END, 'handed-over', 0,"
                    + " now() - interval '1 minute' FROM call c, generate_series(1, 2) n"
                    + " WHERE c.warning_id = '00000000-0000-4000-8000-000000000001'",
            "INSERT INTO answer (id, call_id, quality, answered_by, at, recorded_at, closes, late) SELECT"
                    + " gen_random_uuid(), c.id, 'read', 'x', now(), now(), false, false FROM call c"
                    + " WHERE c.warning_id = '00000000-0000-4000-8000-000000000001'",
            "INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id) SELECT"
                    + " 'call:' || c.id || ':step', 'call-step', now() + interval '1 minute', now() + interval '1 minute',"
                    + " '{}', 'x' FROM call c WHERE c.state = 'calling'"
                    + " AND c.warning_id = '00000000-0000-4000-8000-000000000001'",
            "INSERT INTO deadline (key, kind, due_at, attempt_at, payload, correlation_id) SELECT 'other:' || n, 'other',"
                    + " now() + interval '1 minute', now() + interval '1 minute', '{}', 'x'"
                    + " FROM generate_series(1, 50000) n",
            "ANALYZE call, attempt, answer, deadline, warning, call_out");

    @Test
    void ten_thousand_open_targets_are_looked_at_in_one_statement_by_indexes() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String fill : FILL) {
                    statement.execute(fill);
                }
                JsonNode plan = explained(statement, "610799");
                assertThat(open(statement)).isEqualTo(OPEN);
                Map<String, List<String>> scans = scans(plan.path("Plan"));
                for (String table : List.of("call", "attempt", "answer", "deadline")) {
                    assertThat(scans.get(table))
                            .as("%s in %s", table, plan)
                            .isNotEmpty()
                            .noneMatch(scan -> scan.equals("Seq Scan"));
                }
                assertThat(plan.path("Execution Time").asDouble()).isLessThan(MOST_MILLIS);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String look(String region) {
        return AuditSql.LOOK
                .replace("$1", "10000")
                .replace("$2", "'" + region + "'")
                .replace("$3", "500");
    }

    private static JsonNode explained(Statement statement, String region) throws Exception {
        try (ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + look(region))) {
            assertThat(rows.next()).isTrue();
            return new ObjectMapper().readTree(rows.getString(1)).get(0);
        }
    }

    private static int open(Statement statement) throws Exception {
        try (ResultSet rows = statement.executeQuery(look("610799"))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt("past_due")).isZero();
            return rows.getInt("open");
        }
    }

    /** By table the ways it is read. */
    private static Map<String, List<String>> scans(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .collect(Collectors.groupingBy(
                        node -> node.path("Relation Name").asText(),
                        Collectors.mapping(node -> node.path("Node Type").asText(), Collectors.toList())));
    }
}
