package io.jiaoying.incident.clock.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The clocks an incident had before something became known, and as they stand with it. */
public record KeptClocks(List<Change> changes) {

    /** One clock, before and after; often the same. */
    public record Change(Clock before, Clock after) {

        public boolean isOne() {
            return !before.equals(after);
        }

        public boolean madeItLaw() {
            return after.legal() && !before.legal();
        }

        public boolean superseded() {
            return isOne() && after.state() == ClockState.SUPERSEDED;
        }

        public boolean startedIt() {
            return before.startsAt() == null && after.startsAt() != null;
        }
    }

    public static KeptClocks of(Obligations owed, List<Clock> existing) {
        List<Clock> lawful = Clocks.replaced(existing, owed.becomingLaw(existing));
        List<Clock> started = Clocks.replaced(lawful, owed.starting(lawful));
        List<Clock> ended = owed.repetition().ending(lawful);
        return between(existing, Clocks.replaced(started, ended));
    }

    private static KeptClocks between(List<Clock> before, List<Clock> after) {
        return new KeptClocks(Stream.iterate(0, at -> at < before.size(), at -> at + 1)
                .map(at -> new Change(before.get(at), after.get(at)))
                .toList());
    }

    public List<Clock> asTheyStand() {
        return changes.stream().map(Change::after).toList();
    }

    /** Those that something happened to, as they stand. */
    public List<Clock> after(Predicate<Change> what) {
        return changes.stream().filter(what).map(Change::after).toList();
    }
}
