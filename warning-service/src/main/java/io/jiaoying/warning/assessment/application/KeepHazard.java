package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the owner of hazards tells of one. */
@ApplicationScoped
public class KeepHazard {
    private final HazardTable table;

    KeepHazard(HazardTable table) {
        this.table = table;
    }

    public Uni<Void> keep(Tx tx, HazardTable.KnownHazard hazard) {
        return table.keep(tx, hazard);
    }
}
