package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changed fields of a warning in force; a field left out stays. What it is about, and whether it is an exercise, never changes. */
record UpdateBody(
        @Nullable String colour,

        @Size(min = 1, max = 500, message = Texts.TOO_LONG) @Nullable
        String headline,

        @Size(max = 10_000, message = Texts.TOO_LONG) @Nullable
        String description,

        @Size(max = 10_000, message = Texts.TOO_LONG) @Nullable
        String instruction,

        @Size(min = 1, max = 500, message = Texts.ONE_AREA) @Nullable
        List<@Valid @NotNull AreaBody> areas,

        @Nullable Instant onset,
        @Nullable Instant expires,
        @NotInFuture @Nullable Instant issuedAt,
        @Size(max = 40, message = Texts.TOO_LONG) @Nullable String responseLevel) {

    WarningContent applyTo(WarningContent before) {
        List<Violation> violations = new ArrayList<>();
        Colour parsed = Words.colour(violations, colour);
        AreaShapes.check(violations, areas == null ? List.of() : areas);
        if (areas != null && areas.stream().noneMatch(area -> area.region() != null)) {
            violations.add(Violation.of("areas", "至少要有一个行政区划", "at least one area needs a region"));
        }
        Instant newOnset = or(onset, before.onset());
        Instant newExpires = or(expires, before.expires());
        if (newOnset != null && newExpires != null && !newExpires.isAfter(newOnset)) {
            violations.add(Violation.of("expires", "失效时间须晚于起始时间", "must be after onset"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new WarningContent(
                before.eventType(),
                or(parsed, before.colour()),
                headline == null ? before.headline() : headline,
                or(description, before.description()),
                or(instruction, before.instruction()),
                areas == null
                        ? before.areas()
                        : areas.stream().map(AreaBody::toArea).toList(),
                newOnset,
                newExpires,
                before.issuerName(),
                or(issuedAt, before.issuedAt()),
                before.relayed(),
                before.grade(),
                or(responseLevel, before.responseLevel()),
                before.incidentId(),
                before.assessmentId(),
                before.exercise());
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T before) {
        return changed == null ? before : changed;
    }
}
