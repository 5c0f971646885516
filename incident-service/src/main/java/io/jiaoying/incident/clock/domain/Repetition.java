package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** 续报 零报告: obligations that come again until the situation ends them. */
public record Repetition(RuleBook book, Circumstances circumstances, Situation situation, Instant now) {

    /** What follows a repeated obligation that fell due, while its rule still binds. */
    public List<Clock> following(Clock fallen, Supplier<UUID> ids) {
        return book.rulesThatBind(circumstances).stream()
                .filter(binding -> binding.isOf(fallen) && goesOn(binding))
                .findFirst()
                .map(binding -> new Birth(fallen.incidentId(), binding, now).following(fallen, ids))
                .orElse(List.of());
    }

    /** Repeated obligations that the situation has ended; what fell due before stays owed. */
    public List<Clock> ending(List<Clock> existing) {
        return existing.stream()
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.WAITING)
                .filter(clock -> book.ruleOf(clock).filter(this::hasEnded).isPresent())
                .map(Clock::superseded)
                .toList();
    }

    /**
     * Repeated obligations whose rule did not bind for a while, as after a correction of figures or of the place, and binds
     * again: they go on from now, and nothing is owed for the time between.
     *
     * @param bound the rules that bound before the report at hand, where the incident was then
     */
    public List<Clock> resuming(List<BindingRule> bound, List<Clock> existing, Supplier<UUID> ids) {
        return book.rulesThatBind(circumstances).stream()
                .filter(binding -> goesOn(binding) && bound.stream().noneMatch(binding::isSameRuleAs))
                .flatMap(binding -> existing.stream()
                        .filter(binding::isOf)
                        .max(Comparator.comparingInt(Clock::occurrence))
                        .filter(this::fellDue)
                        .map(last ->
                                new Birth(last.incidentId(), binding, now).from(ids.get(), last.occurrence() + 1, now))
                        .stream())
                .toList();
    }

    /** Whether nothing is owed from where the last one counted: the situation ended it, or it fell due. */
    boolean isOver(BindingRule binding, Clock last) {
        return hasEnded(binding) || (binding.rule().timing().repeats() && fellDue(last));
    }

    private boolean goesOn(BindingRule binding) {
        return binding.rule().timing().repeats() && !hasEnded(binding);
    }

    private boolean hasEnded(BindingRule binding) {
        Timing timing = binding.rule().timing();
        return timing.repeats() && situation.endsWhatRepeats(timing.until());
    }

    private boolean fellDue(Clock clock) {
        Instant due = clock.dueAt();
        return due != null && !due.isAfter(now);
    }
}
