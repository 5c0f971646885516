package io.jiaoying.incident.clock.domain;

import static io.jiaoying.incident.clock.domain.ClockState.MET;
import static io.jiaoying.incident.clock.domain.ClockState.MET_LATE;
import static io.jiaoying.incident.clock.domain.ClockState.MISSED;
import static io.jiaoying.incident.clock.domain.ClockState.OVERDUE;
import static io.jiaoying.incident.clock.domain.ClockState.RUNNING;
import static io.jiaoying.incident.clock.domain.ClockState.WAITING;

import io.jiaoying.incident.domain.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation of one incident.
 *
 * @param occurrence which one of a repeated obligation, from 1
 * @param jurisdiction the region whose rule it is, {@code *} for the whole country
 * @param asks the kind of report it asks for
 * @param limit kept while waiting, null for "immediately" and for fixed hours
 * @param legal false for unverified rules: a reminder, never a verdict
 * @param dueAt null while waiting and for "immediately"
 * @param seenLateAt when it was noticed, if that was after the limit had already passed
 */
public record Clock(
        UUID id,
        UUID incidentId,
        PackVersion pack,
        String ruleId,
        int occurrence,
        String jurisdiction,
        ReportKind asks,
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

    /** Starts a waiting clock; one whose limit has passed already is overdue and seen late. */
    public Clock startedAt(Instant start, Instant now) {
        return startedAt(start, limit == null ? null : start.plus(limit), now);
    }

    /** As {@link #startedAt(Instant, Instant)}, with the limit as its rule counts it. */
    Clock startedAt(Instant start, @Nullable Instant due, Instant now) {
        boolean late = isLate(now, due);
        return with(late ? OVERDUE : RUNNING, start, due, null, late ? now : null);
    }

    /** No grace: the exact instant of the limit is in time, anything later is late. */
    public static boolean isLate(Instant instant, @Nullable Instant dueAt) {
        return dueAt != null && instant.isAfter(dueAt);
    }

    /**
     * Whether a report upward of this hop may be what it asks for: the sender's own report, not the one that reached it. A
     * first report may be ahead of the hop below; what is asked for later is not met by what was said before, and what the
     * report must have carried {@link CarriedReport} knows.
     */
    public boolean asksFor(String sender, String receiver, Mode sent, Instant at) {
        return state.isOpen()
                && isBetween(sender, receiver)
                && mode.isSatisfiedBy(sent)
                && (asks == ReportKind.FIRST || (startsAt != null && !at.isBefore(startsAt)));
    }

    /** 补报 and 核报 are owed after closure too (493号 art. 13), and so is the answer to a question from above. */
    public boolean runsOnAfterClosure() {
        return asks == ReportKind.SUPPLEMENT || asks == ReportKind.VERIFICATION;
    }

    /** Whether a report that reached this hop starts it. */
    public boolean waitsForReportTo(String receiver) {
        return state == WAITING && startedBy == ClockStart.PREVIOUS_HOP && from.equals(receiver);
    }

    public Clock satisfiedAt(Instant instant) {
        return with(isLate(instant, dueAt) ? MET_LATE : MET, startsAt, dueAt, instant, seenLateAt);
    }

    /** As {@link #satisfiedAt}, of a clock that nobody has seen open. */
    Clock metBeforeItsBirthAt(Instant instant) {
        Clock met = satisfiedAt(instant);
        return met.state == MET ? met.copy(legal, MET, startsAt, dueAt, instant, null) : met;
    }

    /** What bound as a reminder now binds by law; what was counted so far stays counted. */
    public Clock bindingByLaw() {
        return copy(true, state, startsAt, dueAt, satisfiedAt, seenLateAt);
    }

    boolean isBetween(String sender, String receiver) {
        return from.equals(sender) && to.equals(receiver);
    }

    /** The same as it is owed where other levels stand, and why; what was counted stays counted. */
    Clock owedAs(ClockRule rule) {
        return new Clock(
                id,
                incidentId,
                pack,
                ruleId,
                occurrence,
                jurisdiction,
                asks,
                rule.basis().text(),
                legal,
                rule.from(),
                rule.to(),
                mode,
                startedBy,
                limit,
                startsAt,
                dueAt,
                state,
                satisfiedAt,
                seenLateAt);
    }

    public Clock superseded() {
        return with(ClockState.SUPERSEDED, startsAt, dueAt, null, seenLateAt);
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
        return copy(legal, next, starts, due, satisfied, seenLate);
    }

    private Clock copy(
            boolean binding,
            ClockState next,
            @Nullable Instant starts,
            @Nullable Instant due,
            @Nullable Instant satisfied,
            @Nullable Instant seenLate) {
        return new Clock(
                id,
                incidentId,
                pack,
                ruleId,
                occurrence,
                jurisdiction,
                asks,
                basis,
                binding,
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
