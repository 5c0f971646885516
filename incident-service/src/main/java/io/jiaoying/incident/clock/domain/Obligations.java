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
            List<Clock> own = existing.stream().filter(binding::isOf).toList();
            if (!own.isEmpty()) {
                again(binding, own, ids).ifPresent(born::add);
            } else if (binding.leads().isEmpty()) {
                born.add(first(incidentId, binding, existing.isEmpty(), ids));
            } else {
                reported.apply(binding)
                        .ifPresent(at -> born.add(birth(incidentId, binding).from(ids.get(), 1, at)));
            }
        }
        return born;
    }

    /** Fixed hours count from the moment the rule binds; before it did, no hour could be missed. */
    private Clock first(UUID incidentId, BindingRule binding, boolean opening, Supplier<UUID> ids) {
        return !opening && isAtFixedHours(binding)
                ? birth(incidentId, binding).from(ids.get(), 1, now)
                : birth(incidentId, binding).from(ids.get(), momentsFor(binding));
    }

    private Birth birth(UUID incidentId, BindingRule binding) {
        return new Birth(incidentId, binding, now);
    }

    private Optional<Clock> again(BindingRule binding, List<Clock> own, Supplier<UUID> ids) {
        if (own.stream().anyMatch(clock -> clock.state().isOpen())) {
            return Optional.empty();
        }
        Clock last =
                own.stream().max(Comparator.comparingInt(Clock::occurrence)).orElseThrow();
        Birth birth = birth(last.incidentId(), binding);
        if (isBack(binding, last)) {
            return Optional.of(birth.again(ids.get(), last, momentsFor(binding)));
        }
        return asksForSupplement(binding) || becomesLaw(binding, own)
                ? momentsFor(binding)
                        .startOf(binding.rule())
                        .map(start -> birth.from(ids.get(), last.occurrence() + 1, start))
                : Optional.empty();
    }

    /** It was dropped where its level did not exist, and the incident turned out to have happened where it does. */
    private boolean isBack(BindingRule binding, Clock last) {
        return last.state() == ClockState.SUPERSEDED && !repetition().isOver(binding, last);
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
                .filter(clock -> lawful.stream().anyMatch(binding -> binding.isOf(clock)))
                .map(Clock::bindingByLaw)
                .toList();
    }

    /** What of it comes again until the situation ends it. */
    public Repetition repetition() {
        return new Repetition(book, circumstances, new Situation(moments.stableAt(), moments.endedAt()), now);
    }

    private static Optional<Instant> reportedUnder(BindingRule rule, List<Clock> existing) {
        return existing.stream()
                .filter(clock -> clock.pack().equals(rule.pack().key())
                        && rule.leads().stream().anyMatch(lead -> lead.id().equals(clock.ruleId())))
                .flatMap(clock -> Optional.ofNullable(clock.satisfiedAt()).stream())
                .min(Comparator.naturalOrder());
    }
}
