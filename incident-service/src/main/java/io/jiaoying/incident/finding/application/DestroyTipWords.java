package io.jiaoying.incident.finding.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.application.PersonalDataRetention;
import io.jiaoying.incident.application.PersonalDataTable;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Destroys what a tip says that belongs to no incident. While a suspicion that rests on it is unreviewed or was upheld, with
 * the reviewer's words, it is evidence (突发事件应对法 art. 85) and looked at again later. An incident's tips go with the incident.
 */
@ApplicationScoped
public class DestroyTipWords implements DeadlineHandler {
    private final Tips tips;
    private final PersonalDataTable personal;
    private final PersonalDataRetention retention;

    DestroyTipWords(Tips tips, PersonalDataTable personal, PersonalDataRetention retention) {
        this.tips = tips;
        this.personal = personal;
        this.retention = retention;
    }

    @Override
    public String kind() {
        return PersonalDataRetention.TIP_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> tips.lock(tx, PersonalDataRetention.tipOf(one.key()))
                        .chain(found -> found.filter(tip -> tip.incidentId() == null)
                                .map(tip -> destroyUnlessEvidence(tx, tip, one))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> destroyUnlessEvidence(Tx tx, Tip tip, DueDeadline due) {
        return tips.isEvidence(tx, tip.id())
                .chain(evidence -> evidence
                        ? retention.tipLater(tx, due.cause(), tip.id(), due.firedAt())
                        : personal.destroyOf(tx, tip.id(), due.firedAt()));
    }
}
