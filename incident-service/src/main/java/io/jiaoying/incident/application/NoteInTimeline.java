package io.jiaoying.incident.application;

import io.jiaoying.outbox.PoisonRecordException;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what other services did about an incident into its timeline. */
@ApplicationScoped
public class NoteInTimeline {
    private final Incidents incidents;
    private final Timeline timeline;

    NoteInTimeline(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** Nothing to do for work that belongs to no incident, or to one that is not ours. */
    public Uni<Void> note(Tx tx, @Nullable String incidentId, TimelineDraft entry) {
        if (incidentId == null) {
            return Uni.createFrom().voidItem();
        }
        return incidents
                .exists(tx, id(incidentId))
                .chain(ours -> ours
                        ? timeline.append(tx, incidentId, entry)
                        : Uni.createFrom().voidItem());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonRecordException("incidentId is not a UUID: " + text, e);
        }
    }
}
