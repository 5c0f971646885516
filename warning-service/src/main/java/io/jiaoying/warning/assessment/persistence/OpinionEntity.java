package io.jiaoying.warning.assessment.persistence;

import io.jiaoying.warning.assessment.application.Assessment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** An opinion as it is read. */
@Entity
@Immutable
@Table(name = "opinion")
@NullUnmarked
class OpinionEntity {
    @Id
    UUID id;

    @Column(name = "assessment_id")
    UUID assessmentId;

    @Column(name = "given_by")
    String givenBy;

    @Column(name = "given_by_name")
    String givenByName;

    String basis;
    String colour;

    @Column(name = "what_would_change")
    String whatWouldChange;

    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "request_id")
    UUID requestId;

    Assessment.Opinion toOpinion() {
        return new Assessment.Opinion(givenBy, givenByName, basis, colour, whatWouldChange, givenAt, requestId);
    }
}
