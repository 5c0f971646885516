package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the clocks of a locked incident up to what is known now; gives back what is to be written down. */
@ApplicationScoped
public class AdvanceClocks {
    private final InstalledRulePacks installed;
    private final ClockTable clocks;
    private final Transmissions transmissions;
    private final Situations situations;
    private final Deadlines deadlines;

    AdvanceClocks(
            InstalledRulePacks installed,
            ClockTable clocks,
            Transmissions transmissions,
            Situations situations,
            Deadlines deadlines) {
        this.installed = installed;
        this.clocks = clocks;
        this.transmissions = transmissions;
        this.situations = situations;
        this.deadlines = deadlines;
    }

    /** What has just happened to an incident. */
    record Step(Incident incident, boolean casualtiesChanged, String actor, Instant now, Cause cause) {}

    Uni<List<Fact>> advance(Tx tx, Step step) {
        UUID id = step.incident().id();
        return clocks.lock(tx, id)
                .chain(existing -> transmissions.reached(tx, id).chain(reached -> situations
                        .of(tx, id)
                        .chain(situation -> move(tx, step, existing, reached, situation))));
    }

    private Uni<List<Fact>> move(
            Tx tx, Step step, List<Clock> existing, Map<String, Instant> reached, Situation situation) {
        RuleBook book = IncidentClocks.bookOf(installed.packs(), step.incident());
        Obligations owed = IncidentClocks.obligations(
                step.incident(), book, reached, situation, step.casualtiesChanged(), step.now());
        List<Clock> lawful = replaced(existing, owed.becomingLaw(existing));
        List<Clock> started = owed.starting(lawful);
        List<Clock> ended = owed.ending(lawful);
        List<Clock> current = replaced(replaced(lawful, started), ended);
        List<Clock> born = owed.arising(step.incident().id(), current, EventIds::next).stream()
                .filter(clock -> mayBegin(clock, step.incident(), book))
                .toList();
        List<Clock> changed =
                current.stream().filter(clock -> !existing.contains(clock)).toList();
        return clocks.update(tx, changed)
                .chain(() -> clocks.insert(tx, step.incident(), born))
                .chain(() -> deadlines.cancel(tx, keys(ended)))
                .chain(() -> deadlines.schedule(
                        tx,
                        step.cause(),
                        IncidentClocks.deadlines(
                                book,
                                Stream.concat(started.stream(), born.stream()).toList())))
                .replaceWith(() -> facts(step, existing, changed, started, ended, born));
    }

    /** After closure nobody asks for progress any more, also when a 补报 raises the grade only then. */
    private static boolean mayBegin(Clock clock, Incident incident, RuleBook book) {
        return incident.state() == IncidentState.OPEN
                || book.ruleOf(clock)
                        .filter(binding -> binding.rule().timing().repeats())
                        .isEmpty();
    }

    private static List<Clock> replaced(List<Clock> all, List<Clock> changed) {
        Map<UUID, Clock> byId = changed.stream().collect(Collectors.toMap(Clock::id, clock -> clock));
        return all.stream().map(clock -> byId.getOrDefault(clock.id(), clock)).toList();
    }

    static List<String> keys(List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock -> Stream.of(IncidentClocks.key(clock), IncidentClocks.repetitionKey(clock)))
                .toList();
    }

    private static List<Fact> facts(
            Step step,
            List<Clock> existing,
            List<Clock> changed,
            List<Clock> started,
            List<Clock> ended,
            List<Clock> born) {
        var facts = new ArrayList<Fact>();
        changed.stream()
                .filter(clock -> clock.legal()
                        && existing.stream().anyMatch(before -> before.id().equals(clock.id()) && !before.legal()))
                .forEach(clock -> facts.add(of(step, clock).becameLaw()));
        ended.forEach(clock -> facts.add(of(step, clock).superseded()));
        Stream.concat(started.stream(), born.stream())
                .forEach(clock -> facts.addAll(of(step, clock).started()));
        return facts;
    }

    private static ClockFacts of(Step step, Clock clock) {
        return new ClockFacts(clock, step.incident().region(), step.incident().exercise(), step.actor(), step.now());
    }
}
