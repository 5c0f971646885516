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
                born.add(first(incidentId, binding, existing.isEmpty(), ids));
            } else {
                reported.apply(binding).ifPresent(at -> born.add(Clock.of(ids.get(), incidentId, binding, 1, at, now)));
            }
        }
        return born;
    }

    /** Fixed hours count from the moment the rule binds; before it did, no hour could be missed. */
    private Clock first(UUID incidentId, BindingRule binding, boolean opening, Supplier<UUID> ids) {
        return !opening && isAtFixedHours(binding)
                ? Clock.of(ids.get(), incidentId, binding, 1, now, now)
                : Clock.of(ids.get(), incidentId, binding, momentsFor(binding), now);
    }

    private Optional<Clock> again(BindingRule binding, List<Clock> own, Supplier<UUID> ids) {
        boolean owed = own.stream().noneMatch(clock -> clock.state().isOpen())
                && (asksForSupplement(binding) || becomesLaw(binding, own));
        return owed
                ? momentsFor(binding)
                        .startOf(binding.rule())
                        .map(start -> Clock.of(ids.get(), own.get(0).incidentId(), binding, own.size() + 1, start, now))
                : Optional.empty();
    }

    /** Every change of casualties asks for a 补报 of its own (493号 art. 13). */
    private boolean asksForSupplement(BindingRule binding) {
        return isSupplement(binding) && circumstances.casualtiesChanged();
    }

    /** It was reported as a reminder asked; now the grade asks for the same by law and needs a verdict of its own. */
    private static boolean becomesLaw(BindingRule binding, List<Clock> own) {
        return binding.legal()
                && binding.rule().asks() == ReportKind.FIRST
                && own.stream().noneMatch(Clock::legal);
    }

    /** A 补报 by the end of the day is one by the end of the day of the change. */
    private Moments momentsFor(BindingRule binding) {
        return isSupplement(binding) ? moments.receivedAt(now) : moments;
    }

    private static boolean isSupplement(BindingRule binding) {
        return binding.rule().asks() == ReportKind.SUPPLEMENT;
    }

    private static boolean isAtFixedHours(BindingRule binding) {
        return binding.rule().timing().clock() == ClockStart.FIXED_TIME;
    }

    /**
     * Repeated obligations whose rule did not bind for a while, as after a correction downward, and binds again: they go on
     * from now, and nothing is owed for the time between.
     *
     * @param before as things stood before the report at hand
     */
    public List<Clock> resuming(Circumstances before, List<Clock> existing, Supplier<UUID> ids) {
        Situation situation = new Situation(moments.stableAt(), moments.endedAt());
        List<BindingRule> bound = book.rulesThatBind(before);
        return book.rulesThatBind(circumstances).stream()
                .filter(binding -> binding.rule().timing().repeats()
                        && bound.stream().noneMatch(earlier -> isSame(earlier, binding)))
                .filter(binding ->
                        !situation.endsWhatRepeats(binding.rule().timing().until()))
                .flatMap(binding -> existing.stream()
                        .filter(clock -> isOf(clock, binding))
                        .max(Comparator.comparingInt(Clock::occurrence))
                        .filter(this::fellDue)
                        .map(last -> Clock.of(ids.get(), last.incidentId(), binding, last.occurrence() + 1, now, now))
                        .stream())
                .toList();
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

    private boolean fellDue(Clock clock) {
        Instant due = clock.dueAt();
        return due != null && !due.isAfter(now);
    }

    private static boolean isSame(BindingRule one, BindingRule other) {
        return one.rule().id().equals(other.rule().id())
                && one.pack().key().equals(other.pack().key());
    }

    private static boolean isOf(Clock clock, BindingRule binding) {
        return clock.ruleId().equals(binding.rule().id())
                && clock.pack().equals(binding.pack().key());
    }
}
