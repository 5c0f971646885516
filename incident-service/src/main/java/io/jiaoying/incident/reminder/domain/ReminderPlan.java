package io.jiaoying.incident.reminder.domain;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a clock is looked at. A limit is watched at 50, 80 and 100 %; a rule that only says "immediately" every ten minutes,
 * three times.
 *
 * @param dueAt null for "immediately"
 */
public record ReminderPlan(Instant startsAt, @Nullable Instant dueAt) {
    static final Duration WHEN_IMMEDIATELY_EVERY = Duration.ofMinutes(10);

    /** The exact instant of the limit is still in time. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private static final int WHOLE = 100;

    /** The first look at a clock that starts; at once when it is late already. Later ones follow from looking. */
    public static Optional<Instant> firstLookAt(Clock clock) {
        if (clock.state() == ClockState.OVERDUE) {
            return Optional.ofNullable(clock.seenLateAt());
        }
        return of(clock, Instant.MIN).map(plan -> plan.at(Stage.HALF));
    }

    /**
     * Empty for a clock that has not started or was decided.
     *
     * @param knownSince nobody can be reminded of "immediately" before it was known
     */
    public static Optional<ReminderPlan> of(Clock clock, Instant knownSince) {
        Instant starts = clock.startsAt();
        boolean open = clock.state() == ClockState.RUNNING || clock.state() == ClockState.OVERDUE;
        if (!open || starts == null) {
            return Optional.empty();
        }
        boolean knownLater = clock.dueAt() == null && knownSince.isAfter(starts);
        return Optional.of(new ReminderPlan(knownLater ? knownSince : starts, clock.dueAt()));
    }

    /**
     * The reminder that is to be given now: the last one reached, so that an outage is not followed by all of them. One that
     * was reached before the clock was known is not made up for, save that of a passed limit.
     */
    public Optional<Stage> appliesAt(Instant now, Instant knownSince) {
        return Arrays.stream(Stage.values())
                .filter(stage -> !at(stage).isAfter(now))
                .max(Comparator.naturalOrder())
                .filter(stage -> stage == Stage.LIMIT || !at(stage).isBefore(knownSince));
    }

    /** When to look again; empty after the last reminder. */
    public Optional<Instant> nextLookAfter(Instant now) {
        return Arrays.stream(Stage.values())
                .map(this::at)
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    Instant at(Stage stage) {
        if (dueAt == null) {
            return startsAt.plus(WHEN_IMMEDIATELY_EVERY.multipliedBy(stage.number()));
        }
        Duration limit = Duration.between(startsAt, dueAt);
        Duration part = limit.multipliedBy(stage.percent()).dividedBy(WHOLE);
        return stage == Stage.LIMIT ? dueAt.plus(JUST_AFTER) : startsAt.plus(part);
    }
}
