package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.instant;
import static io.jiaoying.incident.persistence.Columns.instantOrNull;
import static io.jiaoying.incident.persistence.Columns.utc;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code incident} and {@code report}. */
public final class IncidentRows {
    static final int INCIDENT_PARAMETERS = 15;
    static final int REPORT_PARAMETERS = 10;

    private IncidentRows() {}

    static String insertIncident(int first) {
        return """
                INSERT INTO incident (id, number, state, event_type, region, grade, title, occurred_at, content, search,
                                      packs, exercise, recorded_at, recorded_by, reports, final_reported)
                VALUES (%s, false)""".formatted(placeholders(first, INCIDENT_PARAMETERS));
    }

    static List<@Nullable Object> parameters(Incident incident) {
        return Arrays.asList(
                incident.id(),
                incident.number(),
                incident.state().wire(),
                incident.eventType(),
                incident.region(),
                incident.grade().wire(),
                incident.title(),
                utc(incident.occurredAt()),
                StoredContent.write(incident.content()),
                search(incident),
                packs(incident),
                incident.exercise(),
                utc(incident.recordedAt()),
                incident.recordedBy(),
                incident.reports());
    }

    static String insertReport(int first) {
        return """
                INSERT INTO report (id, incident_id, sequence, kind, ordinal, title, content, grade, recorded_at,
                                    recorded_by)
                VALUES (%s)""".formatted(placeholders(first, REPORT_PARAMETERS));
    }

    static List<@Nullable Object> parameters(Report report) {
        return Arrays.asList(
                report.id(),
                report.incidentId(),
                report.sequence(),
                report.kind().wire(),
                report.ordinal(),
                report.title(),
                StoredContent.write(report.content()),
                report.grade().wire(),
                utc(report.recordedAt()),
                report.recordedBy());
    }

    public static Incident incident(Row row) {
        return new Incident(
                row.getUUID("id"),
                row.getString("number"),
                IncidentState.of(row.getString("state")).orElseThrow(),
                Grade.of(row.getString("grade")).orElseThrow(),
                row.getString("title"),
                StoredContent.read(row.getString("content")),
                packs(row.getString("packs")),
                row.getInteger("reports"),
                row.getBoolean("final_reported"),
                row.getBoolean("exercise"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                instantOrNull(row, "closed_at"),
                row.getString("closed_by"));
    }

    static Report report(Row row) {
        return new Report(
                row.getUUID("id"),
                row.getUUID("incident_id"),
                row.getInteger("sequence"),
                ReportKind.of(row.getString("kind")).orElseThrow(),
                row.getInteger("ordinal"),
                row.getString("title"),
                StoredContent.read(row.getString("content")),
                Grade.of(row.getString("grade")).orElseThrow(),
                instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    static String packs(Incident incident) {
        return String.join(" ", incident.packs());
    }

    static List<String> packs(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** What {@code q} looks through. */
    static String search(Incident incident) {
        ReportContent view = incident.content();
        return Stream.of(
                        incident.number(),
                        incident.title(),
                        view.place().text(),
                        view.unit().name(),
                        view.summary())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String placeholders(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "$" + number)
                .collect(Collectors.joining(", "));
    }
}
