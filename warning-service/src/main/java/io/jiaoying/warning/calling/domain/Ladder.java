package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the next rung for one silent target: same person again → deputy → superior → door. */
public final class Ladder {
    private final List<Step> steps;
    private final @Nullable SilentTownship silentTownship;

    public Ladder(List<Step> steps) {
        this(steps, null);
    }

    public Ladder(List<Step> steps, @Nullable SilentTownship silentTownship) {
        this.steps = List.copyOf(steps);
        this.silentTownship = silentTownship;
    }

    /** What to do about a target now; {@code next} is the rung to take after that. */
    public sealed interface Decision {
        /** Call this person, the target itself or one of its branch. */
        record Call(Step step, @Nullable String otherPersonId, int next) implements Decision {}

        /** Send somebody to the door. */
        record SendToDoor(@Nullable String askedPersonId, Duration patience, int next) implements Decision {}

        /** The whole township is silent: the county is called, and somebody is sent to the door, both now. */
        record CallCounty(@Nullable String countyPersonId, List<Channel> channels, Duration patience, int next)
                implements Decision {}

        /** Nothing has left yet from the last rung: climbing would blame somebody who was never called. */
        record Wait(Duration patience, int next) implements Decision {}

        /** No rung is left. */
        record GiveUp() implements Decision {}
    }

    public Decision decide(SilentTarget target) {
        int door = doorStep();
        if (target.wholeTownshipSilent() && silentTownship != null && target.next() <= door) {
            return callCounty(target, silentTownship, door);
        }
        if (!target.somethingLeft()) {
            return whileNothingLeaves(target, door);
        }
        return from(target.next(), target);
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
