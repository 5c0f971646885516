package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.IncidentHistory.Accepted;
import io.jiaoying.events.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers, for every promise a client holds, what the product and the topics say about it. */
public final class Histories {
    private Histories() {}

    public static List<String> violations(StackUnderTest stack, Api desk, List<Accepted> accepted) {
        Set<String> ids = ids(accepted);
        Map<String, List<SeenEvent>> events = stack.events().about(ids).stream()
                .filter(event -> event.topic().equals(Topics.INCIDENT))
                .collect(Collectors.groupingBy(event -> String.valueOf(event.key())));
        Map<String, List<SeenEvent>> assessments =
                stack.events().all(event -> event.type().equals("assessment.opened.v1")).stream()
                        .collect(Collectors.groupingBy(
                                event -> event.json().path("incidentId").asText()));
        return accepted.stream()
                .map(a -> history(desk, a, of(events, a), of(assessments, a)))
                .flatMap(history -> HistoryCheck.violationsOf(history).stream())
                .toList();
    }

    private static List<SeenEvent> of(Map<String, List<SeenEvent>> events, Accepted accepted) {
        return events.getOrDefault(accepted.incidentId(), List.of());
    }

    private static IncidentHistory history(
            Api desk, Accepted accepted, List<SeenEvent> events, List<SeenEvent> assessments) {
        String incident = "/incidents/" + accepted.incidentId();
        JsonNode export = desk.get(incident + "/timeline/export").expect(200).body();
        return new IncidentHistory(
                accepted,
                desk.get(incident).expect(200).body(),
                desk.all(incident + "/clocks"),
                Json.list(export.path("entries")),
                events,
                assessments);
    }

    public static Set<String> ids(List<Accepted> accepted) {
        return accepted.stream().map(Accepted::incidentId).collect(Collectors.toSet());
    }
}
