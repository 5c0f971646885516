package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what an event says of an incident, whatever its grade: later figures may make it one to judge. */
@ApplicationScoped
public class KeepIncidentFact {
    private final FactTable table;

    KeepIncidentFact(FactTable table) {
        this.table = table;
    }

    public Uni<Void> keep(Tx tx, Facts.IncidentFact fact) {
        return table.keep(tx, fact);
    }
}
