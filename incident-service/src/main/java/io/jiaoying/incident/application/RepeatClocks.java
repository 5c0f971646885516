package io.jiaoying.incident.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 续报 零报告: when one fixed hour has passed, met or not, the obligation of the next begins. */
@ApplicationScoped
public class RepeatClocks implements DeadlineHandler {
    private final InstalledRulePacks installed;
    private final Incidents incidents;
    private final ClockTable clocks;
    private final Situations situations;
    private final Deadlines deadlines;
    private final IncidentLog log;
    private final ServerTime time;

    RepeatClocks(
            InstalledRulePacks installed,
            Incidents incidents,
            ClockTable clocks,
            Situations situations,
            Deadlines deadlines,
            IncidentLog log,
            ServerTime time) {
        this.installed = installed;
        this.incidents = incidents;
        this.clocks = clocks;
        this.situations = situations;
        this.deadlines = deadlines;
        this.log = log;
        this.time = time;
    }

    @Override
    public String kind() {
        return IncidentClocks.REPETITION_KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Map<UUID, Cause> causes = due.stream()
                .collect(Collectors.toMap(one -> IncidentClocks.clockOf(one.key()), DueDeadline::cause, (a, b) -> a));
        return clocks.incidentsOf(tx, causes.keySet())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(id -> repeatIn(tx, id, causes))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> repeatIn(Tx tx, UUID incidentId, Map<UUID, Cause> fallen) {
        return incidents.lock(tx, incidentId).chain(found -> found.filter(
                        incident -> incident.state() == IncidentState.OPEN)
                .map(incident -> installed
                        .knowing(tx, IncidentClocks.versions(incident))
                        .chain(() -> repeat(tx, incident, fallen)))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> repeat(Tx tx, Incident incident, Map<UUID, Cause> fallen) {
        RuleBook book = IncidentClocks.bookOf(installed.packs(), incident);
        return clocks.lock(tx, incident.id()).chain(all -> situations
                .of(tx, incident.id())
                .map(situation ->
                        IncidentClocks.obligations(incident, book, Map.of(), situation, false, time.instant()))
                .map(owed -> following(owed, all, fallen))
                .chain(born -> born.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keep(tx, incident, book, cause(all, fallen), born)));
    }

    private static List<Clock> following(Obligations owed, List<Clock> all, Map<UUID, Cause> fallen) {
        return all.stream()
                .filter(clock -> fallen.containsKey(clock.id()))
                .filter(clock -> all.stream().noneMatch(other -> isLaterOf(other, clock)))
                .flatMap(clock -> owed.repetition().following(clock, EventIds::next).stream())
                .toList();
    }

    private static boolean isLaterOf(Clock other, Clock clock) {
        return other.ruleId().equals(clock.ruleId())
                && other.pack().equals(clock.pack())
                && other.occurrence() > clock.occurrence();
    }

    private static Cause cause(List<Clock> all, Map<UUID, Cause> fallen) {
        Function<Clock, Stream<Cause>> own = clock -> Stream.ofNullable(fallen.get(clock.id()));
        return all.stream().flatMap(own).findFirst().orElseGet(Cause::fresh);
    }

    private Uni<Void> keep(Tx tx, Incident incident, RuleBook book, Cause cause, List<Clock> born) {
        List<Fact> facts = born.stream()
                .flatMap(
                        clock -> new ClockFacts(clock, incident.region(), incident.exercise(), "system", time.instant())
                                .started().stream())
                .toList();
        return clocks.insert(tx, incident, born)
                .chain(() -> deadlines.schedule(tx, cause, IncidentClocks.deadlines(book, born)))
                .chain(() -> log.write(tx, cause, incident.id(), facts));
    }
}
