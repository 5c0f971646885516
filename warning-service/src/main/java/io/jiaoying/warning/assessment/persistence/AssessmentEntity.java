package io.jiaoying.warning.assessment.persistence;

import io.jiaoying.warning.assessment.application.Assessment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An assessment as lists and details read it; commands write the same table by SQL. */
@Entity
@Immutable
@Table(name = "assessment")
@NullUnmarked
class AssessmentEntity {
    @Id
    UUID id;

    String trigger;

    @Column(name = "incident_id")
    UUID incidentId;

    String region;

    @Column(name = "event_type")
    String eventType;

    String facts;

    @Column(name = "suggested_colour")
    String suggestedColour;

    String state;

    @Column(name = "opened_at")
    Instant openedAt;

    boolean exercise;
    String colour;
    Boolean warn;
    String basis;

    @Column(name = "what_would_change")
    String whatWouldChange;

    @Column(name = "concluded_by")
    String concludedBy;

    @Column(name = "concluded_by_name")
    String concludedByName;

    @Column(name = "concluded_at")
    Instant concludedAt;

    String areas;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_until")
    Instant validUntil;

    Assessment toAssessment() {
        return new Assessment(
                id,
                trigger,
                incidentId,
                region,
                eventType,
                List.of(facts.split("\n", -1)),
                suggestedColour,
                state,
                openedAt,
                exercise,
                concludedAt == null
                        ? null
                        : new Assessment.Conclusion(
                                concludedBy,
                                concludedByName,
                                basis,
                                colour,
                                whatWouldChange,
                                Boolean.TRUE.equals(warn),
                                concludedAt,
                                ConcludedFor.areas(areas, region),
                                validFrom == null ? concludedAt : validFrom,
                                validUntil));
    }
}
