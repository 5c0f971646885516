package io.jiaoying.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident as all its reports together show it.
 *
 * @param number for people, such as {@code 610725-20260704-000123}
 * @param packs {@code id@version} of the rule packs in force when it began
 * @param content the current view: type, occurrence, knowledge, receipt and region are always stated
 * @param reports how many it has gathered
 * @param finalReported whether a 终报 was made
 */
public record Incident(
        UUID id,
        String number,
        IncidentState state,
        Grade grade,
        String title,
        ReportContent content,
        List<String> packs,
        int reports,
        boolean finalReported,
        boolean exercise,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    public String eventType() {
        return Objects.requireNonNull(content.eventType());
    }

    public String region() {
        return Objects.requireNonNull(content.place().region());
    }

    public Instant occurredAt() {
        return Objects.requireNonNull(content.occurredAt());
    }

    public Instant knownAt() {
        return Objects.requireNonNull(content.knownAt());
    }

    public Instant receivedAt() {
        return Objects.requireNonNull(content.receivedAt());
    }

    /** After one more report; earlier ones stay as they were. */
    public Incident after(ReportKind kind, ReportContent stated, String newTitle, Grading grading) {
        ReportContent view = content.updatedBy(stated);
        Grade proven = grading.verdict(view).grade();
        return new Incident(
                id,
                number,
                state,
                proven,
                newTitle,
                view,
                packs,
                reports + 1,
                finalReported || kind == ReportKind.FINAL,
                exercise,
                recordedAt,
                recordedBy,
                closedAt,
                closedBy);
    }

    /** Under these rules too: it turned out to have happened where they hold. */
    public Incident alsoUnder(List<String> more) {
        return new Incident(
                id,
                number,
                state,
                grade,
                title,
                content,
                Stream.concat(packs.stream(), more.stream()).toList(),
                reports,
                finalReported,
                exercise,
                recordedAt,
                recordedBy,
                closedAt,
                closedBy);
    }

    public Incident closed(Instant now, String by) {
        if (!state.mayBecome(IncidentState.CLOSED)) {
            throw new IllegalStateException("an incident that is " + state.wire() + " cannot be closed");
        }
        return new Incident(
                id,
                number,
                IncidentState.CLOSED,
                grade,
                title,
                content,
                packs,
                reports,
                finalReported,
                exercise,
                recordedAt,
                recordedBy,
                now,
                by);
    }
}
