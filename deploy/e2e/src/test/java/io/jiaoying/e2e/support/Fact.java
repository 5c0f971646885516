package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What an event says happened, apart from the envelope: two records of one fact must carry one CloudEvents id. */
final class Fact {
    /** The fields that tell one fact of a type from the next; a type not listed happens once per subject. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("incident.reported.v1", List.of("incidentId")),
            Map.entry("incident.report-added.v1", List.of("reportId")),
            Map.entry("incident.regraded.v1", List.of("incidentId", "fromGrade", "toGrade")),
            Map.entry("incident.transmitted.v1", List.of("transmissionId")),
            Map.entry("incident.transmission-receipted.v1", List.of("transmissionId")),
            Map.entry("incident.level-skipped.v1", List.of("noticeId")),
            Map.entry("incident.notice-sent.v1", List.of("noticeId")),
            Map.entry("incident.notice-receipted.v1", List.of("noticeId")),
            Map.entry("incident.transferred.v1", List.of("noticeId")),
            Map.entry("incident.judged-likely-major.v1", List.of("incidentId", "judgedAt")),
            Map.entry("incident.verification-requested.v1", List.of("requestId")),
            Map.entry("incident.clock-started.v1", List.of("clockId")),
            Map.entry("incident.clock-overdue.v1", List.of("clockId")),
            Map.entry("incident.clock-met.v1", List.of("clockId")),
            Map.entry("incident.clock-met-late.v1", List.of("clockId")),
            Map.entry("incident.clock-missed.v1", List.of("clockId")),
            Map.entry("incident.clock-superseded.v1", List.of("clockId")),
            Map.entry("finding.raised.v1", List.of("findingId")),
            Map.entry("assessment.opened.v1", List.of("assessmentId")),
            Map.entry("call.attempted.v1", List.of("attemptId")),
            Map.entry("call.escalated.v1", List.of("callId", "step", "toPersonId")),
            Map.entry("call.answered.v1", List.of("callId", "quality", "at")),
            Map.entry("call.feedback-given.v1", List.of("callId", "at")),
            Map.entry("call.feedback-overdue.v1", List.of("callId", "feedbackType", "dueAt", "step", "reminders")));

    private Fact() {}

    static String of(SeenEvent event) {
        JsonNode data = event.json();
        List<String> fields = KEYS.getOrDefault(event.type(), List.of());
        return event.type() + " " + event.key()
                + fields.stream().map(field -> " " + data.path(field).asText()).reduce("", String::concat);
    }
}
