package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.application.MianxianTree.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calls that ought to be made, by rules short enough to check by hand:
 * <ol>
 *   <li>everybody is called at the given seconds until the call whose whole message they hear;
 *   <li>who hears none of them: at the next instant the deputy is called if the profile has one and the deputy heard a call of
 *       their own, then the nearest superior who heard one; each has so many seconds;
 *   <li>a deputy or superior who takes over ends it, except for a duty post;
 *   <li>otherwise the nearest superior who heard a call of their own sends somebody to the door;
 *   <li>in the township where nobody hears anything, the second call is not made: the county is called and everybody gets a
 *       visit.
 * </ol>
 */
final class ExpectedCalls {
    /** One call to a person: when, and by which channels. */
    record Round(int second, List<String> channels) {}

    /** What happens to those who heard none of their calls. */
    record Branch(boolean deputy, int from, int deputyHas, int superiorHas, List<String> channels) {}

    private final MianxianTree tree;
    private final SeededPeople people;
    private final List<Round> rounds;
    private final Branch branch;
    private final List<String> lines = new ArrayList<>();

    ExpectedCalls(MianxianTree tree, SeededPeople people, List<Round> rounds, Branch branch) {
        this.tree = tree;
        this.people = people;
        this.rounds = rounds;
        this.branch = branch;
    }

    List<String> lines() {
        tree.all().forEach(this::of);
        return lines.stream().sorted().toList();
    }

    private void of(Person person) {
        if (person.township().equals(SeededPeople.CUT_OFF)) {
            cutOff(person);
            return;
        }
        int hears = people.temper(person.id()).hearsCall();
        int made = hears == 0 ? rounds.size() : hears;
        for (Round round : rounds.subList(0, made)) {
            round.channels().forEach(channel -> line(round.second(), person, "self", channel, person));
        }
        if (hears == 0) {
            climb(person);
        }
    }

    private void climb(Person person) {
        int second = branch.from();
        Optional<Person> deputy = branch.deputy() ? tree.deputyOf(person).filter(this::isAwake) : Optional.empty();
        if (deputy.isPresent()) {
            about(second, person, "deputy", deputy.get());
            if (takenOver(person, deputy.get())) {
                return;
            }
            second += branch.deputyHas();
        }
        Optional<Person> superior = awakeSuperior(person);
        if (superior.isPresent()) {
            about(second, person, "superior", superior.get());
            if (takenOver(person, superior.get())) {
                return;
            }
            second += branch.superiorHas();
        }
        door(second, person, superior.orElse(null));
    }

    private void cutOff(Person person) {
        rounds.get(0).channels().forEach(channel -> line(0, person, "self", channel, person));
        int second = rounds.get(1).second();
        Person county = tree.find("p0002");
        for (String channel : List.of("voice", "sms")) {
            line(second, person, "county", channel, county);
        }
        door(second, person, county);
    }

    private boolean isAwake(Person person) {
        return people.temper(person.id()).hearsCall() > 0;
    }

    private Optional<Person> awakeSuperior(Person person) {
        return tree.superiorsOf(person).stream().filter(this::isAwake).findFirst();
    }

    private boolean takenOver(Person person, Person by) {
        return people.answersFor(by.id()) && !person.isDutyPost();
    }

    private void about(int second, Person person, String who, Person other) {
        branch.channels().forEach(channel -> line(second, person, who, channel, other));
    }

    private void door(int second, Person person, Person sender) {
        lines.add("%05d door of %s sent by %s".formatted(second, person.id(), sender == null ? "desk" : sender.id()));
    }

    private void line(int second, Person person, String who, String channel, Person called) {
        String because = called == person ? "" : " because of " + person.id();
        lines.add("%05d %s %s %s%s".formatted(second, called.id(), who, channel, because));
    }
}
