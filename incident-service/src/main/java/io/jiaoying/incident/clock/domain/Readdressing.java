package io.jiaoying.incident.clock.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What becomes of open clocks once a correction has moved their incident to where other levels stand between county and
 * province. What was counted stays counted: moment, limit and state are kept. A place's own rules bind no more elsewhere, but
 * what they counted is owed between levels that are there, like everything else.
 */
public record Readdressing(RuleBook book) {

    /** Clocks that go from or to another level here, as they are owed now. */
    public List<Clock> readdressed(List<Clock> existing) {
        return open(existing)
                .filter(book::isOwedHere)
                .flatMap(clock -> book.ruleOf(clock).map(BindingRule::rule).stream()
                        .filter(rule -> !clock.isBetween(rule.from(), rule.to()))
                        .map(clock::owedAs))
                .toList();
    }

    /** Clocks of a level that is not here, and the questions it asked or was asked: nobody could ever meet them. */
    public List<Clock> dropped(List<Clock> existing) {
        return open(existing)
                .filter(clock -> !book.isOwedHere(clock))
                .map(Clock::superseded)
                .toList();
    }

    private static Stream<Clock> open(List<Clock> existing) {
        return existing.stream().filter(clock -> clock.state().isOpen());
    }
}
