package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Closes an incident after its 终报; what was not reported upward by then is missed. */
@ApplicationScoped
public class CloseIncident {
    private final IncidentAccess access;
    private final Incidents incidents;
    private final ClockTable clocks;
    private final Deadlines deadlines;
    private final IncidentLog log;
    private final PersonalDataRetention retention;
    private final MissClocks miss;
    private final LiveTime live;
    private final ReadIncident read;
    private final ServerTime time;

    CloseIncident(
            IncidentAccess access,
            Incidents incidents,
            ClockTable clocks,
            Deadlines deadlines,
            IncidentLog log,
            PersonalDataRetention retention,
            MissClocks miss,
            LiveTime live,
            ReadIncident read,
            ServerTime time) {
        this.access = access;
        this.incidents = incidents;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.log = log;
        this.retention = retention;
        this.miss = miss;
        this.live = live;
        this.read = read;
        this.time = time;
    }

    public Uni<IncidentDetails> close(Tx tx, Identity caller, UUID incidentId) {
        return access.lock(tx, caller, incidentId).chain(incident -> {
            refuseUnlessClosable(incident);
            Incident closed = incident.closed(time.instant(), caller.party());
            return incidents
                    .close(tx, closed)
                    .chain(() -> clocks.lock(tx, incidentId))
                    .chain(all -> missOpenOnes(tx, caller, closed, all))
                    .chain(() -> read.details(tx, closed));
        });
    }

    private static void refuseUnlessClosable(Incident incident) {
        if (!incident.state().mayBecome(IncidentState.CLOSED)) {
            throw Refusal.conflict("incident-closed", "事件已经结束。", "The incident is closed already.");
        }
        if (!incident.finalReported()) {
            throw Refusal.conflict("final-report-missing", "还没有终报，不能结束事件。", "There is no final report yet.");
        }
    }

    private Uni<Void> missOpenOnes(Tx tx, Identity caller, Incident closed, List<Clock> all) {
        Instant now = time.instant();
        List<Clock> open = all.stream()
                .filter(clock -> clock.state().isOpen() && !clock.runsOnAfterClosure())
                .toList();
        Cause cause = Cause.fresh();
        return miss.miss(tx, closed, open, now)
                .call(() -> retention.afterClosure(tx, cause, closed))
                .call(() -> live.from(tx, cause, closed, now))
                .call(() -> deadlines.schedule(tx, cause, Examination.of(closed.id(), now)))
                .chain(missed -> log.write(
                        tx,
                        cause,
                        closed.id(),
                        Stream.concat(Stream.of(IncidentFacts.closed(closed, now, caller.party())), missed.stream())
                                .toList()));
    }
}
