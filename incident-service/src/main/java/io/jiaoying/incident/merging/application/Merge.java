package io.jiaoying.incident.merging.application;

import io.jiaoying.incident.merging.domain.Nearness;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident merged into another.
 *
 * @param incidentId the one that goes on
 * @param undone null while it holds
 */
public record Merge(
        UUID incidentId,
        UUID mergedId,
        Nearness nearness,
        String reason,
        String by,
        Instant at,
        @Nullable Undoing undone) {
    /** It was a mistake. */
    public record Undoing(String reason, String by, Instant at) {}

    public boolean holds() {
        return undone == null;
    }

    Merge undone(Undoing undoing) {
        return new Merge(incidentId, mergedId, nearness, reason, by, at, undoing);
    }
}
