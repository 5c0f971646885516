package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where assessments are kept. */
public interface Assessments {
    /** What opening came to. */
    enum Opening {
        /** A new assessment. */
        OPENED,
        /** One was open already; its facts grew. */
        RAISED,
        /** One was open already and nothing graver is known now. */
        OPEN_ALREADY
    }

    /** The assessment that is open now. */
    record Opened(UUID id, Opening opening) {}

    /** False when the incident has one already. */
    Uni<Boolean> openForIncident(Tx tx, Assessment assessment);

    /** One stays open per region and event type; a graver finding is added to its facts. */
    Uni<Opened> openForObservations(Tx tx, Assessment assessment, int rank);

    Uni<Optional<Assessment>> lock(Tx tx, UUID id);

    /** As it stands in this transaction, with its opinions. */
    Uni<AssessmentReader.Judged> read(Tx tx, UUID id);

    Uni<Void> insertOpinion(Tx tx, UUID assessmentId, Assessment.Opinion opinion);

    Uni<Void> conclude(Tx tx, UUID id, Assessment.Conclusion conclusion);
}
