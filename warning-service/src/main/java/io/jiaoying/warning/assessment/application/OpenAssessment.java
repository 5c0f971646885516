package io.jiaoying.warning.assessment.application;

import io.jiaoying.events.assessment.AssessmentOpenedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.assessment.domain.AssessmentState;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.GraveIncidents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an assessment because of an incident or of readings. */
@ApplicationScoped
public class OpenAssessment {
    private final Assessments assessments;
    private final Outbox outbox;
    private final InstantSource clock;

    OpenAssessment(Assessments assessments, Outbox outbox, InstantSource clock) {
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An incident as far as judging it needs. */
    public record GradedIncident(
            UUID id, String region, String eventType, String grade, List<String> facts, boolean exercise) {}

    /** Once per incident, when it is graded serious or above. */
    public Uni<Void> forIncident(Tx tx, Cause cause, GradedIncident incident) {
        if (!GraveIncidents.needAssessment(incident.grade())) {
            return Uni.createFrom().voidItem();
        }
        Assessment assessment = opened(
                "incident",
                incident.id(),
                incident.region(),
                incident.eventType(),
                incident.facts(),
                null,
                incident.exercise());
        return assessments
                .openForIncident(tx, assessment)
                .chain(opened ->
                        opened ? tell(tx, cause, assessment) : Uni.createFrom().voidItem());
    }

    /** The assessment that is open because of it now. */
    Uni<UUID> forCrossing(Tx tx, Crossing crossing) {
        Assessment assessment = opened(
                "observations",
                null,
                crossing.county(),
                crossing.eventType(),
                List.of(crossing.fact()),
                crossing.colour(),
                false);
        return assessments.openForObservations(tx, assessment, crossing.rank()).chain(open -> {
            Uni<Void> told = open.opening() == Assessments.Opening.OPENED
                    ? tell(tx, Cause.fresh(), assessment)
                    : Uni.createFrom().voidItem();
            return told.replaceWith(open.id());
        });
    }

    private Assessment opened(
            String trigger,
            @Nullable UUID incidentId,
            String region,
            String eventType,
            List<String> facts,
            @Nullable String colour,
            boolean exercise) {
        Instant now = clock.instant();
        return new Assessment(
                UUID.randomUUID(),
                trigger,
                incidentId,
                region,
                eventType,
                facts,
                colour,
                AssessmentState.OPEN.wire(),
                now,
                exercise,
                null);
    }

    private Uni<Void> tell(Tx tx, Cause cause, Assessment assessment) {
        UUID incidentId = assessment.incidentId();
        return outbox.append(
                tx,
                cause,
                new AssessmentOpenedV1(
                        assessment.id().toString(),
                        assessment.trigger(),
                        incidentId == null ? null : incidentId.toString(),
                        assessment.region(),
                        assessment.eventType(),
                        assessment.facts(),
                        Beijing.at(assessment.openedAt()),
                        assessment.exercise()));
    }
}
