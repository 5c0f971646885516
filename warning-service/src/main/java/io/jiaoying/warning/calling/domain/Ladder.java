package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides the next rung for one silent target: same person again → deputy → superior → door. */
public final class Ladder {
    private final List<Step> steps;

    public Ladder(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** What to do about a target now; {@code next} is the rung to take after that. */
    public sealed interface Decision {
        /** Call this person, the target itself or one of its branch. */
        record Call(Step.Who who, @Nullable String otherPersonId, List<Channel> channels, Duration patience, int next)
                implements Decision {}

        /** Send somebody to the door. */
        record SendToDoor(@Nullable String askedPersonId, Duration patience, int next) implements Decision {}

        /** Nothing has left yet from the last rung: climbing would blame somebody who was never called. */
        record Wait(Duration patience, int next) implements Decision {}

        /** No rung is left. */
        record GiveUp() implements Decision {}
    }

    /**
     * @param next the rung that is due
     * @param lastStepLeft whether anything of the last rung was handed over or refused
     * @param stuck how long the carriers have been tried with the last rung in vain
     */
    public Decision decide(int next, Branch branch, boolean lastStepLeft, Duration stuck) {
        if (!lastStepLeft) {
            return whileNothingLeaves(next, branch, stuck);
        }
        return from(next, branch);
    }

    /** When the carriers have been dead for as long as the whole ladder takes, that is no excuse any more: somebody walks. */
    private Decision whileNothingLeaves(int next, Branch branch, Duration stuck) {
        int door = doorStep();
        boolean stillTime = stuck.compareTo(patienceBefore(door < 0 ? steps.size() : door)) < 0;
        boolean climbing = next < (door < 0 ? steps.size() : door);
        if (climbing && stillTime) {
            return new Decision.Wait(steps.get(next - 1).patience(), next);
        }
        return from(door < 0 ? next : Math.max(next, door), branch);
    }

    private Decision from(int next, Branch branch) {
        for (int i = next; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.who() == Step.Who.DOOR) {
                return new Decision.SendToDoor(branch.superiorId(), step.patience(), i + 1);
            }
            String other = other(step.who(), branch);
            if (step.who() == Step.Who.SELF || other != null) {
                return new Decision.Call(step.who(), other, step.channels(), step.patience(), i + 1);
            }
        }
        return new Decision.GiveUp();
    }

    private static @Nullable String other(Step.Who who, Branch branch) {
        return switch (who) {
            case DEPUTY -> branch.deputyId();
            case SUPERIOR -> branch.superiorId();
            case SELF, DOOR -> null;
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
