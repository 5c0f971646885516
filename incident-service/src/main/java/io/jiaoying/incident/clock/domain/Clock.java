package io.jiaoying.incident.clock.domain;

import static io.jiaoying.incident.clock.domain.ClockState.MET;
import static io.jiaoying.incident.clock.domain.ClockState.MET_LATE;
import static io.jiaoying.incident.clock.domain.ClockState.MISSED;
import static io.jiaoying.incident.clock.domain.ClockState.OVERDUE;
import static io.jiaoying.incident.clock.domain.ClockState.RUNNING;
import static io.jiaoying.incident.clock.domain.ClockState.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation of one incident.
 *
 * @param limit kept while waiting, null for "immediately"
 * @param legal false for unverified rules: a reminder, never a verdict
 * @param dueAt null while waiting and for "immediately"
 * @param seenLateAt when it was noticed, if that was after the limit had already passed
 */
public record Clock(
        UUID id,
        UUID incidentId,
        PackVersion pack,
        String ruleId,
        String basis,
        boolean legal,
        String from,
        String to,
        Mode mode,
        ClockStart startedBy,
        @Nullable Duration limit,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        ClockState state,
        @Nullable Instant satisfiedAt,
        @Nullable Instant seenLateAt) {

    /** The clock of a binding rule: waiting, running, or already late at birth. */
    public static Clock of(UUID id, UUID incidentId, BindingRule binding, Moments moments, Instant now) {
        ClockRule rule = binding.rule();
        Clock waiting = new Clock(
                id,
                incidentId,
                binding.pack().key(),
                rule.id(),
                rule.basis(),
                rule.verified(),
                rule.from(),
                rule.to(),
                rule.mode(),
                rule.clock(),
                rule.limit(),
                null,
                null,
                WAITING,
                null,
                null);
        return moments.startOf(rule).map(start -> waiting.startedAt(start, now)).orElse(waiting);
    }

    /** Starts a waiting clock; one whose limit has passed already is overdue and seen late. */
    public Clock startedAt(Instant start, Instant now) {
        Instant due = limit == null ? null : start.plus(limit);
        boolean late = isLate(now, due);
        return with(late ? OVERDUE : RUNNING, start, due, null, late ? now : null);
    }

    /** No grace: the exact instant of the limit is in time, anything later is late. */
    public static boolean isLate(Instant instant, @Nullable Instant dueAt) {
        return dueAt != null && instant.isAfter(dueAt);
    }

    public boolean asksFor(String sender, String receiver, Mode sent) {
        return state.isOpen() && from.equals(sender) && to.equals(receiver) && mode.isSatisfiedBy(sent);
    }

    /** Whether a report that reached this hop starts it. */
    public boolean waitsForReportTo(String receiver) {
        return state == WAITING && startedBy == ClockStart.PREVIOUS_HOP && from.equals(receiver);
    }

    public Clock satisfiedAt(Instant instant) {
        return with(isLate(instant, dueAt) ? MET_LATE : MET, startsAt, dueAt, instant, seenLateAt);
    }

    public Clock missed() {
        return with(MISSED, startsAt, dueAt, null, seenLateAt);
    }

    private Clock with(
            ClockState next,
            @Nullable Instant starts,
            @Nullable Instant due,
            @Nullable Instant satisfied,
            @Nullable Instant seenLate) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a clock that is " + state.wire() + " cannot become " + next.wire());
        }
        return new Clock(
                id,
                incidentId,
                pack,
                ruleId,
                basis,
                legal,
                from,
                to,
                mode,
                startedBy,
                limit,
                starts,
                due,
                next,
                satisfied,
                seenLate);
    }
}
