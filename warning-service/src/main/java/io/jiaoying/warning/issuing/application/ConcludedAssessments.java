package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.Colour;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: what a draft takes over from the assessment it follows. */
public interface ConcludedAssessments {
    /** A conclusion as far as a warning repeats it. */
    record Concluded(
            String eventType,
            @Nullable Colour colour,
            List<String> areas,
            Instant from,
            @Nullable Instant until,
            @Nullable String incidentId,
            boolean exercise) {}

    /** Empty while nothing is concluded. */
    Uni<Optional<Concluded>> of(Tx tx, UUID assessmentId);
}
