package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.EarlierReports;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.clock.domain.Transmission;
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
import java.util.function.UnaryOperator;
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

    /**
     * What has just happened to an incident.
     *
     * @param before as it was before the report at hand; the same when it was no report
     */
    record Step(Incident before, Incident incident, String actor, Instant now, Cause cause) {
        static Step reported(Incident before, Incident after, Instant now, Cause cause) {
            return new Step(before, after, "system", now, cause);
        }

        static Step of(Incident incident, String actor, Instant now, Cause cause) {
            return new Step(incident, incident, actor, now, cause);
        }

        boolean casualtiesChanged() {
            return !before.content()
                    .casualties()
                    .harmsAsManyAs(incident.content().casualties());
        }

        /** Whether what repeats may begin again. */
        boolean mayResume() {
            return incident.state() == IncidentState.OPEN && !before.content().equals(incident.content());
        }
    }

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
        List<Clock> changed =
                current.stream().filter(clock -> !existing.contains(clock)).toList();
        UnaryOperator<List<Clock>> arising =
                known -> owed.arising(step.incident().id(), known, EventIds::next).stream()
                        .filter(clock -> mayBegin(clock, step.incident(), book))
                        .toList();
        List<Clock> first = joined(arising.apply(current), resuming(step, book, situation, owed, current));
        return sentBefore(tx, step.incident(), first)
                .map(sent -> Born.of(arising, current, first, sent))
                .chain(born -> clocks.update(tx, changed)
                        .chain(() -> clocks.insert(tx, step.incident(), born.clocks()))
                        .chain(() -> clocks.update(tx, born.met()))
                        .chain(() -> deadlines.cancel(tx, keys(ended)))
                        .chain(() -> deadlines.schedule(
                                tx,
                                step.cause(),
                                IncidentClocks.deadlines(
                                        book,
                                        Stream.concat(started.stream(), born.asTheyStand().stream())
                                                .toList())))
                        .replaceWith(() -> facts(step, existing, changed, started, ended, born.asTheyStand())));
    }

    /**
     * New clocks.
     *
     * @param met those of them that an earlier report had met, as they stand with it
     */
    private record Born(List<Clock> clocks, List<Clock> met) {
        /** With what follows on those that were met. */
        static Born of(
                UnaryOperator<List<Clock>> arising, List<Clock> current, List<Clock> first, List<Transmission> sent) {
            if (first.isEmpty()) {
                return new Born(first, List.of());
            }
            var earlier = new EarlierReports(sent);
            List<Clock> met = earlier.meeting(first);
            List<Clock> following = arising.apply(joined(current, replaced(first, met)));
            return new Born(joined(first, following), joined(met, earlier.meeting(following)));
        }

        List<Clock> asTheyStand() {
            return replaced(clocks, met);
        }
    }

    private Uni<List<Transmission>> sentBefore(Tx tx, Incident incident, List<Clock> born) {
        return born.isEmpty() ? Uni.createFrom().item(List.of()) : transmissions.inProvince(tx, incident.id());
    }

    private static List<Clock> resuming(
            Step step, RuleBook book, Situation situation, Obligations owed, List<Clock> current) {
        return step.mayResume()
                ? owed.resuming(
                        IncidentClocks.circumstances(
                                step.before().content(), book, false, situation.endedAt(), step.now()),
                        current,
                        EventIds::next)
                : List.of();
    }

    private static List<Clock> joined(List<Clock> some, List<Clock> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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
        born.stream()
                .filter(clock -> clock.satisfiedAt() != null)
                .forEach(clock -> facts.add(of(step, clock).satisfied()));
        return facts;
    }

    private static ClockFacts of(Step step, Clock clock) {
        return new ClockFacts(clock, step.incident().region(), step.incident().exercise(), step.actor(), step.now());
    }
}
