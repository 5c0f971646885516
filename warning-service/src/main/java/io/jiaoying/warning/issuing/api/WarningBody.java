package io.jiaoying.warning.issuing.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.warning.issuing.application.ConcludedAssessments;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.EventTypes;
import io.jiaoying.warning.issuing.domain.WarningContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a draft; what is missing is asked for at approval. With {@code assessmentId}, what is left out is taken over from
 * the assessment's conclusion: event type, colour, areas, period and incident.
 */
public record WarningBody(
        @Nullable String eventType,
        @Nullable String colour,

        @NotBlank(message = Texts.REQUIRED) @Size(max = 500, message = Texts.TOO_LONG)
        String headline,

        @Size(max = 10_000, message = Texts.TOO_LONG) @Nullable
        String description,

        @Size(max = 10_000, message = Texts.TOO_LONG) @Nullable
        String instruction,

        @Size(min = 1, max = 500, message = Texts.ONE_AREA) @Nullable
        List<@Valid @NotNull AreaBody> areas,

        @Nullable Instant onset,
        @Nullable Instant expires,
        @Size(max = 200, message = Texts.TOO_LONG) @Nullable String issuerName,
        @NotInFuture @Nullable Instant issuedAt,
        @Nullable Boolean relayed,
        @Size(max = 40, message = Texts.TOO_LONG) @Nullable String grade,
        @Size(max = 40, message = Texts.TOO_LONG) @Nullable String responseLevel,
        @Nullable UUID incidentId,
        @Nullable UUID assessmentId,
        @Nullable Boolean exercise) {

    WarningBody takingOver(ConcludedAssessments.@Nullable Concluded concluded) {
        if (concluded == null) {
            return this;
        }
        Colour judged = concluded.colour();
        return new WarningBody(
                or(eventType, concluded.eventType()),
                or(colour, judged == null ? null : judged.wire()),
                headline,
                description,
                instruction,
                areas == null
                        ? concluded.areas().stream().map(AreaBody::ofRegion).toList()
                        : areas,
                or(onset, concluded.from()),
                or(expires, concluded.until()),
                issuerName,
                issuedAt,
                relayed,
                grade,
                responseLevel,
                or(incidentId, uuid(concluded.incidentId())),
                assessmentId,
                Boolean.TRUE.equals(exercise) || concluded.exercise());
    }

    private static <T> @Nullable T or(@Nullable T stated, @Nullable T concluded) {
        return stated == null ? concluded : stated;
    }

    WarningContent toContent() {
        List<Violation> violations = new ArrayList<>();
        String type = eventType == null ? "" : eventType;
        List<AreaBody> stated = areas == null ? List.of() : areas;
        Colour parsed = Words.colour(violations, colour);
        if (type.isBlank()) {
            violations.add(Violation.of("eventType", "必填", "is required"));
        } else if (!EventTypes.known(type)) {
            violations.add(Violation.of("eventType", "未知的事件类型", "is not a known event type"));
        }
        AreaShapes.check(violations, stated);
        if (stated.stream().noneMatch(area -> area.region() != null)) {
            violations.add(Violation.of("areas", "至少要有一个行政区划", "at least one area needs a region"));
        }
        if (onset != null && expires != null && !expires.isAfter(onset)) {
            violations.add(Violation.of("expires", "失效时间须晚于起始时间", "must be after onset"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new WarningContent(
                type,
                parsed,
                headline,
                description,
                instruction,
                stated.stream().map(AreaBody::toArea).toList(),
                onset,
                expires,
                issuerName,
                issuedAt,
                Boolean.TRUE.equals(relayed),
                grade,
                responseLevel,
                incidentId == null ? null : incidentId.toString(),
                assessmentId == null ? null : assessmentId.toString(),
                Boolean.TRUE.equals(exercise));
    }

    static WarningBody of(WarningContent content) {
        Colour colour = content.colour();
        return new WarningBody(
                content.eventType(),
                colour == null ? null : colour.wire(),
                content.headline(),
                content.description(),
                content.instruction(),
                content.areas().stream().map(AreaBody::of).toList(),
                content.onset(),
                content.expires(),
                content.issuerName(),
                content.issuedAt(),
                content.relayed(),
                content.grade(),
                content.responseLevel(),
                uuid(content.incidentId()),
                uuid(content.assessmentId()),
                content.exercise());
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(Objects.requireNonNull(id));
    }
}
