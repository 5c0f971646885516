package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.ReportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an incident owes as things stand, beside the clocks it has. Clocks that exist are never restarted: what the law has
 * counted stays counted, whatever later reports say.
 */
public record Obligations(RuleBook book, Circumstances circumstances, Moments moments, Instant now) {

    /** Clocks of the rules that bind now and have none yet, some perhaps late at birth. */
    public List<Clock> arising(UUID incidentId, List<Clock> existing, Supplier<UUID> ids) {
        return arising(incidentId, existing, ids, rule -> reportedUnder(rule, existing));
    }

    /** @param reported when the report that a follow-on rule waits for was made */
    public List<Clock> arising(
            UUID incidentId,
            List<Clock> existing,
            Supplier<UUID> ids,
            Function<BindingRule, Optional<Instant>> reported) {
        var born = new ArrayList<Clock>();
        for (BindingRule binding : book.rulesThatBind(circumstances)) {
            List<Clock> own =
                    existing.stream().filter(clock -> isOf(clock, binding)).toList();
            if (!own.isEmpty()) {
                again(binding, own, ids).ifPresent(born::add);
            } else if (binding.leads().isEmpty()) {
                born.add(Clock.of(ids.get(), incidentId, binding, moments, now));
            } else {
                reported.apply(binding).ifPresent(at -> born.add(Clock.of(ids.get(), incidentId, binding, 1, at, now)));
            }
        }
        return born;
    }

    /** Every change of casualties asks for a 补报 of its own (493号 art. 13). */
    private Optional<Clock> again(BindingRule binding, List<Clock> own, Supplier<UUID> ids) {
        boolean owed = binding.rule().asks() == ReportKind.SUPPLEMENT
                && circumstances.casualtiesChanged()
                && own.stream().noneMatch(clock -> clock.state().isOpen());
        return owed
                ? moments.startOf(binding.rule())
                        .map(start -> Clock.of(ids.get(), own.get(0).incidentId(), binding, own.size() + 1, start, now))
                : Optional.empty();
    }

    /** Clocks that waited for a judgement which has been made. */
    public List<Clock> starting(List<Clock> existing) {
        return existing.stream()
                .filter(clock -> clock.state() == ClockState.WAITING)
                .flatMap(clock -> judgement(clock).map(at -> started(clock, at)).stream())
                .toList();
    }

    /** As its rule counts; a limit in working days is not kept with the clock. */
    private Clock started(Clock clock, Instant at) {
        return book.ruleOf(clock)
                .map(binding -> clock.startedAt(at, binding.rule().timing().dueAfter(at), now))
                .orElseGet(() -> clock.startedAt(at, now));
    }

    private Optional<Instant> judgement(Clock clock) {
        return switch (clock.startedBy()) {
            case STABLE -> Optional.ofNullable(moments.stableAt());
            case ENDED -> Optional.ofNullable(moments.endedAt());
            default -> Optional.empty();
        };
    }

    /** Open reminders of a sensitive event that the grade has turned into law; one that was reported is done. */
    public List<Clock> becomingLaw(List<Clock> existing) {
        List<BindingRule> lawful = book.rulesThatBind(circumstances).stream()
                .filter(BindingRule::legal)
                .toList();
        return existing.stream()
                .filter(clock -> !clock.legal() && clock.state().isOpen())
                .filter(clock -> lawful.stream().anyMatch(binding -> isOf(clock, binding)))
                .map(Clock::bindingByLaw)
                .toList();
    }

    /** Repeated obligations that the situation has ended; what fell due before stays owed. */
    public List<Clock> ending(List<Clock> existing) {
        Situation situation = new Situation(moments.stableAt(), moments.endedAt());
        return existing.stream()
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.WAITING)
                .filter(clock -> book.ruleOf(clock)
                        .map(binding -> binding.rule().timing())
                        .filter(timing -> timing.repeats() && situation.endsWhatRepeats(timing.until()))
                        .isPresent())
                .map(Clock::superseded)
                .toList();
    }

    /** What follows a repeated obligation that fell due, while its rule still binds. */
    public List<Clock> following(Clock fallen, Supplier<UUID> ids) {
        Situation situation = new Situation(moments.stableAt(), moments.endedAt());
        return book.rulesThatBind(circumstances).stream()
                .filter(binding ->
                        isOf(fallen, binding) && binding.rule().timing().repeats())
                .filter(binding ->
                        !situation.endsWhatRepeats(binding.rule().timing().until()))
                .findFirst()
                .map(binding -> fallen.next(binding, now, ids))
                .orElse(List.of());
    }

    private static Optional<Instant> reportedUnder(BindingRule rule, List<Clock> existing) {
        return existing.stream()
                .filter(clock -> clock.pack().equals(rule.pack().key())
                        && rule.leads().stream().anyMatch(lead -> lead.id().equals(clock.ruleId())))
                .flatMap(clock -> Optional.ofNullable(clock.satisfiedAt()).stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean isOf(Clock clock, BindingRule binding) {
        return clock.ruleId().equals(binding.rule().id())
                && clock.pack().equals(binding.pack().key());
    }
}
