package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.EarlierReports;
import io.jiaoying.incident.clock.domain.KeptClocks;
import io.jiaoying.incident.clock.domain.KeptClocks.Change;
import io.jiaoying.incident.clock.domain.NewClocks;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.Readdressing;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings the clocks of a locked incident up to what is known now; gives back what is to be written down. */
@ApplicationScoped
public class AdvanceClocks {
    private final InstalledRulePacks installed;
    private final ClockTable clocks;
    private final Transmissions transmissions;
    private final Situations situations;
    private final Deadlines deadlines;
    private final LiveTime live;

    AdvanceClocks(
            InstalledRulePacks installed,
            ClockTable clocks,
            Transmissions transmissions,
            Situations situations,
            Deadlines deadlines,
            LiveTime live) {
        this.installed = installed;
        this.clocks = clocks;
        this.transmissions = transmissions;
        this.situations = situations;
        this.deadlines = deadlines;
        this.live = live;
    }

    Uni<List<Fact>> advance(Tx tx, Step step) {
        var id = step.incident().id();
        return clocks.lock(tx, id)
                .chain(existing -> transmissions.reached(tx, id).chain(reached -> situations
                        .of(tx, id)
                        .chain(situation -> move(tx, step, existing, reached, situation))));
    }

    private Uni<List<Fact>> move(
            Tx tx, Step step, List<Clock> existing, Map<String, Instant> reached, Situation situation) {
        Incident incident = step.incident();
        RuleBook book = IncidentClocks.bookOf(installed.packs(), incident);
        Obligations owed =
                IncidentClocks.obligations(incident, book, reached, situation, step.casualtiesChanged(), step.now());
        return sentBefore(tx, incident, new Readdressing(book).readdressed(existing))
                .map(sent -> KeptClocks.of(owed, existing, new EarlierReports(sent)))
                .chain(kept -> newOnes(tx, step, book, owed, kept.asTheyStand())
                        .chain(fresh -> keep(tx, step, book, kept, fresh)
                                .replaceWith(() -> new StepFacts(step).of(kept, fresh.asTheyStand()))));
    }

    private Uni<NewClocks> newOnes(Tx tx, Step step, RuleBook book, Obligations owed, List<Clock> current) {
        Incident incident = step.incident();
        UnaryOperator<List<Clock>> arising = known -> owed.arising(incident.id(), known, EventIds::next).stream()
                .filter(clock -> mayBegin(clock, incident, book))
                .toList();
        List<Clock> first = Stream.concat(arising.apply(current).stream(), resuming(step, owed, current).stream())
                .toList();
        return sentBefore(tx, incident, first)
                .map(sent -> NewClocks.of(arising, current, first, new EarlierReports(sent)));
    }

    private Uni<Void> keep(Tx tx, Step step, RuleBook book, KeptClocks kept, NewClocks fresh) {
        List<Clock> begun = Stream.concat(kept.after(Change::startedIt).stream(), fresh.asTheyStand().stream())
                .toList();
        return clocks.update(tx, kept.after(Change::isOne))
                .chain(() -> step.moved()
                        ? clocks.moveTo(tx, step.incident())
                        : Uni.createFrom().voidItem())
                .chain(() -> clocks.insert(tx, step.incident(), fresh.born()))
                .chain(() -> clocks.update(tx, fresh.met()))
                .chain(() -> deadlines.cancel(tx, IncidentClocks.keys(kept.after(Change::superseded))))
                .chain(() -> deadlines.cancel(tx, IncidentClocks.limitKeys(kept.after(Change::metIt))))
                .chain(() -> deadlines.schedule(tx, step.cause(), IncidentClocks.deadlines(book, begun)))
                .chain(() -> live.from(tx, step.cause(), step.incident(), step.now()));
    }

    private Uni<List<Transmission>> sentBefore(Tx tx, Incident incident, List<Clock> asking) {
        return asking.isEmpty() ? Uni.createFrom().item(List.of()) : transmissions.inProvince(tx, incident.id());
    }

    private List<Clock> resuming(Step step, Obligations owed, List<Clock> current) {
        return step.mayResume()
                ? owed.repetition().resuming(boundBefore(step, owed.moments().endedAt()), current, EventIds::next)
                : List.of();
    }

    private List<BindingRule> boundBefore(Step step, @Nullable Instant endedAt) {
        RuleBook book = IncidentClocks.bookOf(installed.packs(), step.before());
        return book.rulesThatBind(
                IncidentClocks.circumstances(step.before().content(), book, false, endedAt, step.now()));
    }

    /** After closure nobody asks for progress any more, also when a 补报 raises the grade only then. */
    private static boolean mayBegin(Clock clock, Incident incident, RuleBook book) {
        return incident.state() == IncidentState.OPEN
                || book.ruleOf(clock)
                        .filter(binding -> binding.rule().timing().repeats())
                        .isEmpty();
    }
}
