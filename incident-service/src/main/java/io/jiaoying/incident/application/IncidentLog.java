package io.jiaoying.incident.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes facts into the incident's timeline first, whose lock then keeps its events in the same order. */
@ApplicationScoped
public class IncidentLog {
    private final Timeline timeline;
    private final Outbox outbox;

    IncidentLog(Timeline timeline, Outbox outbox) {
        this.timeline = timeline;
        this.outbox = outbox;
    }

    public Uni<Void> write(Tx tx, Cause cause, UUID incidentId, List<Fact> facts) {
        return timeline.append(
                        tx,
                        incidentId.toString(),
                        facts.stream().map(Fact::entry).toList())
                .chain(() -> outbox.append(
                        tx, cause, facts.stream().flatMap(Fact::events).toList()));
    }
}
