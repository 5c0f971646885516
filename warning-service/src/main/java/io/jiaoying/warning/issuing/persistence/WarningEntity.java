package io.jiaoying.warning.issuing.persistence;

import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A warning as lists and details read it; commands write the same table by SQL. */
@Entity
@Immutable
@Table(name = "warning")
@NullUnmarked
class WarningEntity {
    @Id
    UUID id;

    String state;
    String region;

    @Column(name = "event_type")
    String eventType;

    String colour;
    String headline;
    String description;
    String instruction;
    String areas;
    Instant onset;
    Instant expires;

    @Column(name = "issuer_name")
    String issuerName;

    @Column(name = "issued_at")
    Instant issuedAt;

    boolean relayed;
    String grade;

    @Column(name = "response_level")
    String responseLevel;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "assessment_id")
    UUID assessmentId;

    boolean exercise;

    @Column(name = "drafted_by")
    String draftedBy;

    @Column(name = "drafted_at")
    Instant draftedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "pending_update")
    String pendingUpdate;

    @Column(name = "pending_by")
    String pendingBy;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "end_reason")
    String endReason;

    int version;

    Warning toWarning() {
        return new Warning(
                id,
                WarningState.of(state),
                region,
                content(),
                draftedBy,
                draftedAt,
                approvedBy,
                approvedAt,
                pendingUpdate == null ? null : ContentJson.content(pendingUpdate),
                pendingBy,
                endedAt,
                endReason,
                version);
    }

    private WarningContent content() {
        return new WarningContent(
                eventType,
                WarningRows.colour(colour),
                headline,
                description,
                instruction,
                ContentJson.areas(areas),
                onset,
                expires,
                issuerName,
                issuedAt,
                relayed,
                grade,
                responseLevel,
                WarningRows.text(incidentId),
                WarningRows.text(assessmentId),
                exercise);
    }
}
