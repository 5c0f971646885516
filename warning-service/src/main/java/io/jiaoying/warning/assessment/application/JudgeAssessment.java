package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.events.assessment.AssessmentConcludedV1;
import io.jiaoying.events.assessment.AssessmentOpinionGivenV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.assessment.domain.AssessmentState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an opinion on an open assessment, or concludes it. */
@ApplicationScoped
public class JudgeAssessment {
    private final Assessments assessments;
    private final Outbox outbox;
    private final InstantSource clock;

    JudgeAssessment(Assessments assessments, Outbox outbox, InstantSource clock) {
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What somebody judges, on what basis, and what would change it. */
    public record Judgement(
            String basis, @Nullable String colour, @Nullable String whatWouldChange) {}

    public Uni<AssessmentReader.Judged> giveOpinion(Tx tx, Identity by, UUID id, Judgement judgement) {
        return open(tx, by, id).chain(assessment -> {
            Instant now = clock.instant();
            var opinion = new Assessment.Opinion(
                    by.party(), by.name(), judgement.basis(), judgement.colour(), judgement.whatWouldChange(), now);
            return assessments
                    .insertOpinion(tx, id, opinion)
                    .chain(() -> outbox.append(
                            tx,
                            Cause.fresh(),
                            new AssessmentOpinionGivenV1(
                                    id.toString(),
                                    assessment.region(),
                                    by.party(),
                                    judgement.colour(),
                                    Beijing.at(now),
                                    assessment.exercise())))
                    .chain(() -> assessments.read(tx, id));
        });
    }

    public Uni<AssessmentReader.Judged> conclude(Tx tx, Identity by, UUID id, Judgement judgement, boolean warn) {
        return open(tx, by, id).chain(assessment -> {
            Instant now = clock.instant();
            var conclusion = new Assessment.Conclusion(
                    by.party(),
                    by.name(),
                    judgement.basis(),
                    judgement.colour(),
                    judgement.whatWouldChange(),
                    warn,
                    now);
            return assessments
                    .conclude(tx, id, conclusion)
                    .chain(() -> outbox.append(tx, Cause.fresh(), concluded(assessment, conclusion)))
                    .chain(() -> assessments.read(tx, id));
        });
    }

    private Uni<Assessment> open(Tx tx, Identity by, UUID id) {
        return assessments.lock(tx, id).map(found -> {
            Assessment assessment =
                    found.orElseThrow(() -> Refusal.notFound("没有这次研判。", "There is no such assessment."));
            by.requireRegion(assessment.region());
            if (!assessment.state().equals(AssessmentState.OPEN.wire())) {
                throw Refusal.conflict("assessment-concluded", "研判已经结束。", "The assessment is concluded.");
            }
            return assessment;
        });
    }

    private static AssessmentConcludedV1 concluded(Assessment assessment, Assessment.Conclusion conclusion) {
        UUID incidentId = assessment.incidentId();
        return new AssessmentConcludedV1(
                assessment.id().toString(),
                incidentId == null ? null : incidentId.toString(),
                assessment.region(),
                assessment.eventType(),
                conclusion.colour(),
                conclusion.warn(),
                conclusion.by(),
                Beijing.at(conclusion.at()),
                assessment.exercise());
    }
}
