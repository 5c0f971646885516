package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where facts are kept and found. */
public interface FactTable {
    Uni<Void> keep(Tx tx, Facts.IncidentFact fact);

    Uni<List<Facts.IncidentFact>> ofIncident(Tx tx, UUID incidentId);

    /** First reports from the region since then. */
    Uni<List<Facts.IncidentFact>> near(Tx tx, String region, Instant since, @Nullable UUID except);

    /** Issued since then for an area that touches the region, the latest first. */
    Uni<List<Facts.EarlierWarning>> warnings(Tx tx, String region, Instant since);

    /** Keeps what was known at the conclusion. */
    Uni<Void> freeze(Tx tx, UUID assessmentId, Facts facts);

    Uni<Optional<Facts>> frozen(Tx tx, UUID assessmentId);
}
