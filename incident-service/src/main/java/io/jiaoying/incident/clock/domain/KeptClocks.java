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

        public boolean readdressedIt() {
            return !before.isBetween(after.from(), after.to());
        }

        public boolean metIt() {
            return before.satisfiedAt() == null && after.satisfiedAt() != null;
        }

        public boolean superseded() {
            return isOne() && after.state() == ClockState.SUPERSEDED;
        }

        public boolean startedIt() {
            return before.startsAt() == null && after.startsAt() != null;
        }
    }

    /** @param earlier reports upward that those owed to another level now may have been met by */
    public static KeptClocks of(Obligations owed, List<Clock> existing, EarlierReports earlier) {
        List<Clock> here = whereItIs(owed.book(), existing, earlier);
        List<Clock> lawful = Clocks.replaced(here, owed.becomingLaw(here));
        List<Clock> started = Clocks.replaced(lawful, owed.starting(lawful));
        List<Clock> ended = owed.repetition().ending(lawful);
        return between(existing, Clocks.replaced(started, ended));
    }

    private static List<Clock> whereItIs(RuleBook book, List<Clock> existing, EarlierReports earlier) {
        var place = new Readdressing(book);
        List<Clock> readdressed = place.readdressed(existing);
        List<Clock> here = Clocks.replaced(Clocks.replaced(existing, place.dropped(existing)), readdressed);
        return Clocks.replaced(here, earlier.meetingReaddressed(readdressed));
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
