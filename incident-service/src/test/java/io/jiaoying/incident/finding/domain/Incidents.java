package io.jiaoying.incident.finding.domain;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An incident that grows report by report. */
final class Incidents {
    private static final Instant NOW = Instant.parse("2026-07-04T05:00:00Z");
    private final UUID id = UUID.randomUUID();
    private final List<Report> reports = new ArrayList<>();
    private ReportContent view;

    private Incidents(ReportContent first) {
        view = first;
        reports.add(report(ReportKind.FIRST, first));
    }

    static Incidents beginningWith(ReportContent first) {
        return new Incidents(first);
    }

    Incidents then(ReportKind kind, ReportContent later) {
        view = view.updatedBy(later);
        reports.add(report(kind, later));
        return this;
    }

    private Report report(ReportKind kind, ReportContent content) {
        return new Report(
                UUID.randomUUID(), id, reports.size() + 1, kind, 1, "标题", content, Grade.UNGRADED, NOW, "person:1");
    }

    List<Report> reports() {
        return reports;
    }

    Incident open() {
        return in(IncidentState.OPEN);
    }

    Incident closed() {
        return in(IncidentState.CLOSED);
    }

    private Incident in(IncidentState state) {
        boolean closed = state == IncidentState.CLOSED;
        return new Incident(
                id,
                "610725-20260704-000001",
                state,
                Grade.UNGRADED,
                "勉县危险化学品事故",
                view,
                List.of(),
                reports.size(),
                closed,
                false,
                NOW,
                "person:1",
                closed ? NOW : null,
                closed ? "person:2" : null);
    }
}
