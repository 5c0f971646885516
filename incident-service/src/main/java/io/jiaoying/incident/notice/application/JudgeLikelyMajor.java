package io.jiaoying.incident.notice.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.Fact;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentLog;
import io.jiaoying.incident.application.NoticeTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.notice.domain.Judgement;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The local government judges a 重大 or 特别重大 event likely (突发事件应对法 art. 62): the government above, its departments, the
 * garrison and the neighbours are to be told at once.
 */
@ApplicationScoped
public class JudgeLikelyMajor {
    private final IncidentAccess access;
    private final NoticeTable notices;
    private final IncidentLog log;
    private final ServerTime time;

    JudgeLikelyMajor(IncidentAccess access, NoticeTable notices, IncidentLog log, ServerTime time) {
        this.access = access;
        this.notices = notices;
        this.log = log;
        this.time = time;
    }

    /** What was judged; the same again, or less, says nothing new. */
    public Uni<Judgement> judge(Tx tx, Identity caller, UUID incidentId, Grade likely, @Nullable String reason) {
        if (!likely.isAbove(Grade.SERIOUS)) {
            throw Refusal.invalid("grade", "须为重大或特别重大", "must be major or particularly-major");
        }
        var judgement = new Judgement(likely, reason, time.instant(), caller.party());
        return access.lock(tx, caller, incidentId)
                .chain(incident -> notices.judge(tx, incidentId, judgement)
                        .chain(isNew -> isNew
                                ? tell(tx, incident, judgement)
                                : Uni.createFrom().voidItem()))
                .replaceWith(judgement);
    }

    private Uni<Void> tell(Tx tx, Incident incident, Judgement judgement) {
        Fact judged = NoticeFacts.judgedLikelyMajor(incident, judgement.grade().wire(), judgement.at(), judgement.by());
        return log.write(tx, Cause.fresh(), incident.id(), List.of(judged));
    }
}
