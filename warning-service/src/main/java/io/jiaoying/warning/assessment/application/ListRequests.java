package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists who was asked for an opinion and who answered. */
@ApplicationScoped
public class ListRequests {
    private final AssessmentReader assessments;
    private final OpinionRequests requests;
    private final Transactions transactions;

    ListRequests(AssessmentReader assessments, OpinionRequests requests, Transactions transactions) {
        this.assessments = assessments;
        this.requests = requests;
        this.transactions = transactions;
    }

    public Uni<List<OpinionRequest>> list(Identity by, UUID assessmentId) {
        return assessments.find(assessmentId).chain(found -> {
            by.requireRegion(found.orElseThrow(() -> Refusal.notFound("没有这次研判。", "There is no such assessment."))
                    .assessment()
                    .region());
            return transactions.inTransaction(tx -> requests.of(tx, assessmentId));
        });
    }
}
