package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What nobody reported upward while it could be is missed. */
@ApplicationScoped
public class MissClocks {
    private final ClockTable clocks;
    private final Deadlines deadlines;

    MissClocks(ClockTable clocks, Deadlines deadlines) {
        this.clocks = clocks;
        this.deadlines = deadlines;
    }

    /** @param open clocks of the incident, locked; gives back what is to be written down */
    Uni<List<Fact>> miss(Tx tx, Incident incident, List<Clock> open, Instant now) {
        List<Clock> missed = open.stream().map(Clock::missed).toList();
        List<Fact> facts = missed.stream()
                .map(clock -> new ClockFacts(clock, incident.region(), incident.exercise(), "system", now).missed())
                .toList();
        return clocks.update(tx, missed)
                .chain(() -> deadlines.cancel(tx, IncidentClocks.keys(missed)))
                .replaceWith(facts);
    }
}
