package io.jiaoying.incident.api;

import io.jiaoying.incident.clock.domain.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation.
 *
 * @param id null in a preview, where nothing is stored
 * @param dueAt null while waiting and for rules that say "immediately"
 */
record ClockJson(
        @Nullable UUID id,
        @Nullable UUID incidentId,
        String ruleId,
        String packId,
        String packVersion,
        String basis,
        boolean legal,
        String from,
        String to,
        String mode,
        @Nullable Instant startsAt,
        String startedBy,
        @Nullable Instant dueAt,
        String state,
        @Nullable Instant satisfiedAt,
        @Nullable Instant seenLateAt) {

    static ClockJson of(Clock clock) {
        return of(clock, clock.id(), clock.incidentId());
    }

    static ClockJson previewOf(Clock clock) {
        return of(clock, null, null);
    }

    private static ClockJson of(Clock clock, @Nullable UUID id, @Nullable UUID incidentId) {
        return new ClockJson(
                id,
                incidentId,
                clock.ruleId(),
                clock.pack().id(),
                clock.pack().version(),
                clock.basis(),
                clock.legal(),
                clock.from(),
                clock.to(),
                clock.mode().wire(),
                clock.startsAt(),
                clock.startedBy().wire(),
                clock.dueAt(),
                clock.state().wire(),
                clock.satisfiedAt(),
                clock.seenLateAt());
    }
}
