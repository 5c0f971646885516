package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows what came of a batch to whoever sent it or may see all of its counties. */
@ApplicationScoped
public class FindBatch {
    private final Transactions transactions;
    private final Observations observations;

    FindBatch(Transactions transactions, Observations observations) {
        this.transactions = transactions;
        this.observations = observations;
    }

    public Uni<Observations.Batch> find(Identity by, UUID id) {
        return transactions
                .inTransaction(tx -> observations.batch(tx, id))
                .map(found -> found.orElseThrow(() -> Refusal.notFound("没有这批读数。", "There is no such batch.")))
                .invoke(batch -> requireOwnOrVisible(by, batch));
    }

    private static void requireOwnOrVisible(Identity by, Observations.Batch batch) {
        if (!batch.takenBy().equals(by.party())) {
            batch.regions().forEach(by::requireRegion);
        }
    }
}
