package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a closed incident stays live: for 30 days changes of casualties are owed upward (493号 art. 13), and each hop made
 * after closure begins them anew. What is still open then, nobody reported.
 */
@ApplicationScoped
public class LiveTime {
    static final String DEADLINE_KIND = "incident-live-ends";
    private static final String KEY = "incident-live:";

    private final Deadlines deadlines;
    private final Duration length;

    LiveTime(
            Deadlines deadlines,
            @ConfigProperty(name = "jiaoying.incident.live-after-closure", defaultValue = "P30D") Duration length) {
        this.deadlines = deadlines;
        this.length = length;
    }

    /** Begins it anew; nothing for an incident that is open. */
    Uni<Void> from(Tx tx, Cause cause, Incident incident, Instant hop) {
        return incident.closedAt() == null
                ? Uni.createFrom().voidItem()
                : until(tx, cause, incident.id(), hop.plus(length));
    }

    Uni<Void> until(Tx tx, Cause cause, UUID incident, Instant end) {
        return deadlines.schedule(tx, cause, new Deadline(KEY + incident, DEADLINE_KIND, end));
    }

    static UUID incidentOf(String deadlineKey) {
        return UUID.fromString(deadlineKey.substring(KEY.length()));
    }
}
