package io.jiaoying.incident.application;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.KeptClocks;
import io.jiaoying.incident.clock.domain.KeptClocks.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a step did to an incident's clocks, as it is written down and told. */
record StepFacts(Step step) {

    /** @param born new ones, as they stand */
    List<Fact> of(KeptClocks kept, List<Clock> born) {
        var facts = new ArrayList<Fact>();
        kept.after(Change::madeItLaw).forEach(clock -> facts.add(of(clock).becameLaw()));
        kept.changes().stream()
                .filter(Change::readdressedIt)
                .forEach(change -> facts.add(of(change.after()).readdressed(change.before())));
        kept.after(Change::superseded).forEach(clock -> facts.add(of(clock).superseded()));
        Stream.concat(kept.after(Change::startedIt).stream(), born.stream())
                .forEach(clock -> facts.addAll(of(clock).started()));
        Stream.concat(kept.after(Change::metIt).stream(), born.stream())
                .filter(clock -> clock.satisfiedAt() != null)
                .forEach(clock -> facts.add(of(clock).satisfied()));
        return facts;
    }

    private ClockFacts of(Clock clock) {
        return new ClockFacts(clock, step.incident().region(), step.incident().exercise(), step.actor(), step.now());
    }
}
