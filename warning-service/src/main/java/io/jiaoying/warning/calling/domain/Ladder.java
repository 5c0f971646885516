package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the next rung for one silent target: same person again → deputy → superior → door. */
public final class Ladder {
    /** A tenth of a rung is what leaving takes on a busy day. */
    private static final int NOT_WORTH_WAITING = 10;

    private final List<Step> steps;
    private final @Nullable SilentTownship silentTownship;
    private final @Nullable NotInPlace notInPlace;

    public Ladder(List<Step> steps) {
        this(steps, null, null);
    }

    public Ladder(List<Step> steps, @Nullable SilentTownship silentTownship, @Nullable NotInPlace notInPlace) {
        this.steps = List.copyOf(steps);
        this.silentTownship = silentTownship;
        this.notInPlace = notInPlace;
    }

    /** What to do about a target now; {@code next} is the rung to take after that. */
    public sealed interface Decision {
        /** Call this person, the target itself or one of its branch. */
        record Call(Step step, @Nullable String otherPersonId, int next) implements Decision {}

        /** Call again who said that they are not in place; the rung stays. */
        record CallBack(List<Channel> channels, Duration patience, int next) implements Decision {}

        /** Send somebody to the door. */
        record SendToDoor(@Nullable String askedPersonId, Duration patience, int next) implements Decision {}

        /** The whole township is silent: the county is called, and somebody is sent to the door, both now. */
        record CallCounty(@Nullable String countyPersonId, List<Channel> channels, Duration patience, int next)
                implements Decision {}

        /** The last rung has not left yet, or left a moment ago: climbing would blame somebody who was never called. */
        record Wait(Duration patience, int next) implements Decision {}

        /** No rung is left. */
        record GiveUp() implements Decision {}
    }

    public Decision decide(SilentTarget target) {
        int door = doorStep();
        if (target.wholeTownshipSilent() && silentTownship != null && target.next() <= door) {
            return callCounty(target, silentTownship, door);
        }
        Integer calledBack = target.calledBack();
        if (notInPlace != null && calledBack != null) {
            return notInPlace(target, notInPlace, calledBack);
        }
        if (!target.somethingLeft()) {
            return whileNothingLeaves(target, door);
        }
        Duration rest = restOfPatience(target);
        return rest.isZero() ? from(target.next(), target) : new Decision.Wait(rest, target.next());
    }

    private Decision notInPlace(SilentTarget target, NotInPlace rule, int calledBack) {
        List<Channel> living = rule.channels().stream()
                .filter(channel -> !target.deadChannels().contains(channel))
                .toList();
        return calledBack < rule.times() && !living.isEmpty()
                ? new Decision.CallBack(living, rule.again(), target.next())
                : from(firstOfOthers(target.next()), target);
    }

    /** Patience begins when the rung leaves us, which under a pace or a carrier's limit is later than it was planned. */
    private Duration restOfPatience(SilentTarget target) {
        Duration since = target.sinceLeft();
        Duration patience = steps.get(target.next() - 1).patience();
        if (since == null || patience.minus(since).compareTo(patience.dividedBy(NOT_WORTH_WAITING)) <= 0) {
            return Duration.ZERO;
        }
        return patience.minus(since);
    }

    private Decision callCounty(SilentTarget target, SilentTownship rule, int door) {
        String county =
                target.branch().outside(Branch.township(target.region())).orElse(null);
        return new Decision.CallCounty(county, rule.channels(), steps.get(door).patience(), door + 1);
    }

    /** When the carriers have been dead for as long as the whole ladder takes, that is no excuse any more: somebody walks. */
    private Decision whileNothingLeaves(SilentTarget target, int door) {
        int next = target.next();
        int last = door < 0 ? steps.size() : door;
        boolean stillTime = target.stuck().compareTo(patienceBefore(last)) < 0;
        if (next < last && stillTime) {
            return new Decision.Wait(steps.get(next - 1).patience(), next);
        }
        return from(door < 0 ? next : Math.max(next, door), target);
    }

    private Decision from(int next, SilentTarget target) {
        for (int i = next; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.who() == Step.Who.DOOR) {
                return new Decision.SendToDoor(target.branch().sender().orElse(null), step.patience(), i + 1);
            }
            Optional<Step> own = step.without(target.deadChannels());
            if (step.who() == Step.Who.SELF && own.isPresent()) {
                return new Decision.Call(own.get(), null, i + 1);
            }
            Optional<String> other = other(step.who(), target);
            if (other.isPresent()) {
                return new Decision.Call(step, other.get(), i + 1);
            }
        }
        return new Decision.GiveUp();
    }

    private static Optional<String> other(Step.Who who, SilentTarget target) {
        return switch (who) {
            case DEPUTY -> target.branch().deputyToAsk();
            case SUPERIOR -> target.branch().superiorToAsk();
            case COUNTY -> target.branch().outside(Branch.township(target.region()));
            case SELF, DOOR -> Optional.empty();
        };
    }

    private int firstOfOthers(int next) {
        int first = next;
        while (first < steps.size() && steps.get(first).who() == Step.Who.SELF) {
            first++;
        }
        return first;
    }

    private int doorStep() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).who() == Step.Who.DOOR) {
                return i;
            }
        }
        return -1;
    }

    private Duration patienceBefore(int step) {
        return steps.subList(0, step).stream().map(Step::patience).reduce(Duration.ZERO, Duration::plus);
    }
}
