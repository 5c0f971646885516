package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a warning with all that happened around it. */
@ApplicationScoped
public class ReadWarning {
    private final VisibleWarning visible;
    private final Approvals approvals;
    private final ToldParties told;
    private final Recalls recalls;
    private final CapOrigins origins;
    private final Transactions transactions;

    ReadWarning(
            VisibleWarning visible,
            Approvals approvals,
            ToldParties told,
            Recalls recalls,
            CapOrigins origins,
            Transactions transactions) {
        this.visible = visible;
        this.approvals = approvals;
        this.told = told;
        this.recalls = recalls;
        this.origins = origins;
        this.transactions = transactions;
    }

    /** A warning and its history. */
    public record Whole(
            Warning warning,
            List<Approvals.Approval> approvals,
            List<ToldParties.Told> told,
            Optional<Recalls.Recall> recall,
            List<CapOrigins.CapOrigin> received) {}

    public Uni<Whole> read(Identity by, UUID id) {
        return visible.to(by, id).chain(warning -> Uni.combine()
                .all()
                .unis(approvals.of(id), told.of(id), recall(id), origins.of(id))
                .with((approved, parties, recall, received) ->
                        new Whole(warning, approved, parties, recall, received)));
    }

    private Uni<Optional<Recalls.Recall>> recall(UUID id) {
        return transactions.inTransaction(tx -> recalls.of(tx, id));
    }
}
