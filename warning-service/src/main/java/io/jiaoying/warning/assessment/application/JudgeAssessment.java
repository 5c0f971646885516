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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an opinion on an open assessment, or concludes it. */
@ApplicationScoped
public class JudgeAssessment {
    private final Assessments assessments;
    private final OpinionRequests requests;
    private final OpinionDeadlines deadlines;
    private final GatherFacts facts;
    private final FactTable table;
    private final Outbox outbox;
    private final InstantSource clock;

    JudgeAssessment(
            Assessments assessments,
            OpinionRequests requests,
            OpinionDeadlines deadlines,
            GatherFacts facts,
            FactTable table,
            Outbox outbox,
            InstantSource clock) {
        this.assessments = assessments;
        this.requests = requests;
        this.deadlines = deadlines;
        this.facts = facts;
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What somebody judges, on what basis, and what would change it. */
    public record Judgement(
            String basis, @Nullable String colour, @Nullable String whatWouldChange) {}

    /** Where and when a conclusion holds; without areas for the assessment's own region, from now on. */
    public record Extent(
            List<String> areas,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public Uni<AssessmentReader.Judged> giveOpinion(
            Tx tx, Identity by, UUID id, Judgement judgement, @Nullable UUID requestId) {
        return open(tx, by, id).chain(assessment -> {
            Instant now = clock.instant();
            var opinion = new Assessment.Opinion(
                    by.party(),
                    by.name(),
                    judgement.basis(),
                    judgement.colour(),
                    judgement.whatWouldChange(),
                    now,
                    requestId);
            return answer(tx, id, requestId, now)
                    .chain(() -> assessments.insertOpinion(tx, id, opinion))
                    .chain(() -> outbox.append(tx, Cause.fresh(), given(assessment, opinion)))
                    .chain(() -> assessments.read(tx, id));
        });
    }

    private Uni<Void> answer(Tx tx, UUID id, @Nullable UUID requestId, Instant now) {
        if (requestId == null) {
            return Uni.createFrom().voidItem();
        }
        return requests.answered(tx, id, requestId, now).chain(answered -> {
            if (!answered) {
                throw Refusal.invalid("requestId", "没有等待答复的这项征询", "no request of this assessment waits under this id");
            }
            return deadlines.cancel(tx, List.of(requestId));
        });
    }

    public Uni<AssessmentReader.Judged> conclude(
            Tx tx, Identity by, UUID id, Judgement judgement, Extent extent, boolean warn) {
        extent.areas().forEach(by::requireRegion);
        return open(tx, by, id).chain(assessment -> {
            var conclusion = conclusion(by, assessment, judgement, extent, warn, clock.instant());
            return facts.gather(tx, assessment, conclusion.at())
                    .chain(known -> table.freeze(tx, id, known))
                    .chain(() -> assessments.conclude(tx, id, conclusion))
                    .chain(() -> requests.withdraw(tx, id))
                    .chain(withdrawn -> deadlines.cancel(tx, withdrawn))
                    .chain(() -> outbox.append(tx, Cause.fresh(), concluded(assessment, conclusion)))
                    .chain(() -> assessments.read(tx, id));
        });
    }

    private static Assessment.Conclusion conclusion(
            Identity by, Assessment assessment, Judgement judgement, Extent extent, boolean warn, Instant now) {
        return new Assessment.Conclusion(
                by.party(),
                by.name(),
                judgement.basis(),
                judgement.colour(),
                judgement.whatWouldChange(),
                warn,
                now,
                extent.areas().isEmpty() ? List.of(assessment.region()) : extent.areas(),
                extent.from() == null ? now : extent.from(),
                extent.until());
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

    private static AssessmentOpinionGivenV1 given(Assessment assessment, Assessment.Opinion opinion) {
        return new AssessmentOpinionGivenV1(
                assessment.id().toString(),
                assessment.region(),
                opinion.by(),
                opinion.colour(),
                Beijing.at(opinion.at()),
                assessment.exercise());
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
                assessment.exercise(),
                conclusion.areas(),
                Beijing.at(conclusion.from()),
                Beijing.orNull(conclusion.until()));
    }
}
