package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A closed incident is live no more: what ran on after closure and was not reported by now is missed. */
@ApplicationScoped
public class EndLiveTime implements DeadlineHandler {
    private final Incidents incidents;
    private final ClockTable clocks;
    private final MissClocks miss;
    private final LiveTime live;
    private final Deadlines deadlines;
    private final IncidentLog log;

    EndLiveTime(
            Incidents incidents,
            ClockTable clocks,
            MissClocks miss,
            LiveTime live,
            Deadlines deadlines,
            IncidentLog log) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.miss = miss;
        this.live = live;
        this.deadlines = deadlines;
        this.log = log;
    }

    @Override
    public String kind() {
        return LiveTime.DEADLINE_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return Multi.createFrom()
                .iterable(due.stream()
                        .sorted(Comparator.comparing(DueDeadline::key))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(one -> incidents
                        .lock(tx, LiveTime.incidentOf(one.key()))
                        .chain(found -> found.filter(incident -> incident.state() == IncidentState.CLOSED)
                                .map(incident -> end(tx, incident, one))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> end(Tx tx, Incident incident, DueDeadline due) {
        Instant now = due.firedAt();
        return clocks.lock(tx, incident.id()).chain(all -> {
            List<Clock> open =
                    all.stream().filter(clock -> clock.state().isOpen()).toList();
            List<Clock> counting =
                    open.stream().filter(clock -> countsStill(clock, now)).toList();
            List<Clock> over =
                    open.stream().filter(clock -> !countsStill(clock, now)).toList();
            return missAll(tx, incident, over, due).chain(() -> waitFor(tx, incident, counting, due));
        });
    }

    private static boolean countsStill(Clock clock, Instant now) {
        return clock.dueAt() != null && !Clock.isLate(now, clock.dueAt());
    }

    private Uni<Void> missAll(Tx tx, Incident incident, List<Clock> open, DueDeadline due) {
        Instant now = due.firedAt();
        return open.isEmpty()
                ? Uni.createFrom().voidItem()
                : miss.miss(tx, incident, open, now)
                        .chain(facts -> log.write(tx, due.cause(), incident.id(), facts))
                        .chain(() -> deadlines.schedule(tx, due.cause(), Examination.of(incident.id(), now)));
    }

    /** What is still within its limit may be met until that has passed. */
    private Uni<Void> waitFor(Tx tx, Incident incident, List<Clock> counting, DueDeadline due) {
        return counting.stream()
                .flatMap(clock -> Stream.ofNullable(clock.dueAt()))
                .max(Comparator.naturalOrder())
                .map(limit -> live.until(tx, due.cause(), incident.id(), limit.plus(IncidentClocks.JUST_AFTER)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
