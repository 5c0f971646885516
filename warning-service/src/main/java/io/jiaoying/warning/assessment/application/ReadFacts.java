package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** What an assessment rests on: as it is now while it is open, as it was then once it is concluded. */
@ApplicationScoped
public class ReadFacts {
    private final AssessmentReader assessments;
    private final Transactions transactions;
    private final FactTable table;
    private final GatherFacts gather;
    private final InstantSource clock;

    ReadFacts(
            AssessmentReader assessments,
            Transactions transactions,
            FactTable table,
            GatherFacts gather,
            InstantSource clock) {
        this.assessments = assessments;
        this.transactions = transactions;
        this.table = table;
        this.gather = gather;
        this.clock = clock;
    }

    public Uni<Facts> read(Identity by, UUID id) {
        return assessments.find(id).chain(found -> {
            Assessment assessment = found.orElseThrow(() -> Refusal.notFound("没有这次研判。", "There is no such assessment."))
                    .assessment();
            by.requireRegion(assessment.region());
            return transactions.inTransaction(tx -> table.frozen(tx, id)
                    .chain(frozen -> frozen.isPresent()
                            ? Uni.createFrom().item(frozen.get())
                            : gather.gather(tx, assessment, clock.instant()))
                    .map(facts -> facts.seenBy(by.scope(), assessment.region())));
        });
    }
}
