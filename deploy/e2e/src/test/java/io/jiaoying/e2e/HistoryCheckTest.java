package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.e2e.support.HistoryCheck;
import io.jiaoying.e2e.support.IncidentHistory;
import io.jiaoying.e2e.support.IncidentHistory.Accepted;
import io.jiaoying.e2e.support.Json;
import io.jiaoying.e2e.support.SeenEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryCheckTest {
    private static final String ID = "i-1";
    private static final Accepted ACCEPTED = new Accepted(ID, "t0.", List.of("t1.", "t2."), true);

    private final List<SeenEvent> events = new ArrayList<>(List.of(
            event(0, "e0", "incident.reported.v1", Map.of("incidentId", ID)),
            event(1, "e1", "incident.clock-started.v1", Map.of("clockId", "c-1")),
            event(2, "e2", "incident.report-added.v1", Map.of("reportId", "r-1", "sequence", 2)),
            event(3, "e3", "incident.report-added.v1", Map.of("reportId", "r-2", "sequence", 3))));
    private final List<JsonNode> timeline = SealedTimeline.of(ID, "incident-reported", "clock-started");
    private final List<SeenEvent> assessments =
            new ArrayList<>(List.of(event(0, "a0", "assessment.opened.v1", Map.of("assessmentId", "a-1"))));

    @Test
    void a_whole_history_has_no_violation() {
        assertThat(check(List.of("t0.", "t1.", "t2."))).isEmpty();
    }

    @Test
    void a_repeated_delivery_of_the_same_event_is_no_violation() {
        events.add(event(4, "e2", "incident.report-added.v1", Map.of("reportId", "r-1", "sequence", 2)));
        assertThat(check(List.of("t0.", "t1.", "t2."))).isEmpty();
    }

    @Test
    void a_lost_report_is_found() {
        assertThat(check(List.of("t0.", "t2."))).anyMatch(v -> v.contains("but stored [t0., t2.]"));
    }

    @Test
    void a_report_stored_twice_is_found() {
        assertThat(check(List.of("t0.", "t1.", "t1.", "t2."))).isNotEmpty();
    }

    @Test
    void an_event_that_never_came_is_found() {
        events.remove(2);
        assertThat(check(List.of("t0.", "t1.", "t2."))).anyMatch(v -> v.contains("further reports on the topic"));
    }

    @Test
    void one_fact_under_two_ids_is_found() {
        events.add(event(4, "e9", "incident.clock-started.v1", Map.of("clockId", "c-1")));
        assertThat(check(List.of("t0.", "t1.", "t2."))).anyMatch(v -> v.contains("doubled"));
    }

    @Test
    void events_out_of_order_are_found() {
        events.add(events.remove(2));
        assertThat(check(List.of("t0.", "t1.", "t2."))).anyMatch(v -> v.contains("out of order"));
    }

    @Test
    void two_assessments_of_one_incident_are_found() {
        assessments.add(event(1, "a1", "assessment.opened.v1", Map.of("assessmentId", "a-2")));
        assertThat(check(List.of("t0.", "t1.", "t2."))).anyMatch(v -> v.contains("2 assessments"));
    }

    @Test
    void a_changed_timeline_is_found() {
        ((ObjectNode) timeline.get(1)).put("actor", "somebody else");
        assertThat(check(List.of("t0.", "t1.", "t2."))).anyMatch(v -> v.contains("does not verify"));
    }

    private List<String> check(List<String> stored) {
        List<Map<String, String>> reports =
                stored.stream().map(words -> Map.of("summary", words)).toList();
        JsonNode incident = Json.object(Map.of("id", ID, "reports", reports));
        List<JsonNode> clocks = List.of(Json.object(Map.of("id", "c-1", "to", "county")));
        return HistoryCheck.violationsOf(
                new IncidentHistory(ACCEPTED, incident, clocks, timeline, events, assessments));
    }

    private static SeenEvent event(long offset, String id, String type, Map<String, ?> data) {
        return new SeenEvent(
                "incident-events-v1", 0, offset, ID, Map.of("ce_id", id, "ce_type", type), Json.write(data));
    }
}
