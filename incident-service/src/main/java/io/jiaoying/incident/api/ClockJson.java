package io.jiaoying.incident.api;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockRoles;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation.
 *
 * @param id null in a preview, where nothing is stored
 * @param dueAt null while waiting and for rules that say "immediately"
 * @param occurrence which one of a repeated obligation, from 1
 * @param jurisdiction the region whose rule it is, {@code *} for the whole country
 * @param report the kind of report it asks for
 * @param role {@code operation} for the most specific region's rule of a hop, {@code ceiling} for the laxer ones above it;
 *     null in lists across incidents
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
        @Nullable Instant seenLateAt,
        int occurrence,
        String jurisdiction,
        String report,
        @Nullable String role) {

    static ClockJson of(Clock clock) {
        return of(clock, clock.id(), clock.incidentId(), null);
    }

    /** All clocks of one incident. */
    static List<ClockJson> of(List<Clock> siblings) {
        return siblings.stream()
                .map(clock -> of(clock, clock.id(), clock.incidentId(), role(clock, siblings)))
                .toList();
    }

    static List<ClockJson> previewOf(List<Clock> siblings) {
        return siblings.stream()
                .map(clock -> of(clock, null, null, role(clock, siblings)))
                .toList();
    }

    private static String role(Clock clock, List<Clock> siblings) {
        return ClockRoles.runsTheOperation(clock, siblings) ? "operation" : "ceiling";
    }

    private static ClockJson of(Clock clock, @Nullable UUID id, @Nullable UUID incidentId, @Nullable String role) {
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
                clock.seenLateAt(),
                clock.occurrence(),
                clock.jurisdiction(),
                clock.asks().wire(),
                role);
    }
}
