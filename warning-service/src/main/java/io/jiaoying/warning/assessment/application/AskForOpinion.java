package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.AssessmentState;
import io.jiaoying.warning.assessment.domain.RequestState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks an expert or a member department for an opinion, with a limit and a reminder half way. */
@ApplicationScoped
public class AskForOpinion {
    private final Assessments assessments;
    private final OpinionRequests requests;
    private final OpinionDeadlines deadlines;
    private final OpinionMessages messages;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Duration usually;

    AskForOpinion(
            Assessments assessments,
            OpinionRequests requests,
            OpinionDeadlines deadlines,
            OpinionMessages messages,
            Outbox outbox,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.assessment.opinion-within", defaultValue = "PT30M") Duration usually) {
        this.assessments = assessments;
        this.requests = requests;
        this.deadlines = deadlines;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
        this.usually = usually;
    }

    /** Who is asked what, until when. */
    public record Question(
            String kind,
            String asked,
            @Nullable String personId,
            String question,
            @Nullable Instant dueAt) {}

    public Uni<OpinionRequest> ask(Tx tx, Identity by, UUID assessmentId, Question question) {
        Instant now = clock.instant();
        Instant dueAt = question.dueAt() == null ? now.plus(usually) : question.dueAt();
        if (!dueAt.isAfter(now)) {
            throw Refusal.invalid("dueAt", "须在将来", "must be in the future");
        }
        return assessments.lock(tx, assessmentId).chain(found -> {
            Assessment assessment =
                    found.orElseThrow(() -> Refusal.notFound("没有这次研判。", "There is no such assessment."));
            by.requireRegion(assessment.region());
            if (!assessment.state().equals(AssessmentState.OPEN.wire())) {
                throw Refusal.conflict("assessment-concluded", "研判已经结束。", "The assessment is concluded.");
            }
            return ask(tx, assessment, request(by, assessmentId, question, now, dueAt));
        });
    }

    private Uni<OpinionRequest> ask(Tx tx, Assessment assessment, OpinionRequest request) {
        Cause cause = Cause.fresh();
        var open =
                new OpinionRequests.Open(request, assessment.region(), assessment.eventType(), assessment.exercise());
        return requests.insert(tx, request)
                .chain(() -> deadlines.schedule(tx, cause, request))
                .chain(() -> outbox.append(tx, cause, OpinionMessages.event(open, false)))
                .chain(() -> messages.send(tx, cause, open, false))
                .replaceWith(request);
    }

    private static OpinionRequest request(
            Identity by, UUID assessmentId, Question question, Instant now, Instant dueAt) {
        return new OpinionRequest(
                UUID.randomUUID(),
                assessmentId,
                question.kind(),
                question.asked(),
                question.personId(),
                question.question(),
                by.party(),
                by.name(),
                now,
                dueAt,
                null,
                RequestState.ASKED.wire(),
                null);
    }
}
