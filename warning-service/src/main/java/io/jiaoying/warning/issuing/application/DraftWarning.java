package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.DraftRules;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a warning down; nobody is told yet. */
@ApplicationScoped
public class DraftWarning {
    private final Warnings warnings;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    DraftWarning(Warnings warnings, Outbox outbox, WarningTimeline timeline, InstantSource clock) {
        this.warnings = warnings;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Warning> draft(Tx tx, Identity by, WarningContent content) {
        return draft(tx, by, content, by.scope().sqlPrefix());
    }

    /** @param own whose draft it is when it names no region */
    public Uni<Warning> draft(Tx tx, Identity by, WarningContent content, String own) {
        content.regions().forEach(by::requireRegion);
        DraftRules.refuse(content).ifPresent(refused -> {
            throw IssuingRefusals.of(refused);
        });
        Instant now = clock.instant();
        Warning warning = drafted(content, own, by.party(), now);
        return requireAssessment(tx, content)
                .chain(() -> requireExercise(tx, content))
                .chain(() -> warnings.insert(tx, warning))
                .chain(() -> outbox.append(tx, Cause.fresh(), WarningEvents.drafted(warning)))
                .chain(() -> timeline.append(tx, warning.id(), "warning-drafted", by.party(), now, Map.of()))
                .replaceWith(warning);
    }

    private static Warning drafted(WarningContent content, String own, String by, Instant now) {
        return new Warning(
                UUID.randomUUID(),
                WarningState.DRAFT,
                OwningRegion.of(content.regions(), own),
                content,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** A drill never turns into earnest on its way from the incident and its assessment to the warning. */
    private Uni<Void> requireExercise(Tx tx, WarningContent content) {
        UUID incident = id(content.incidentId());
        UUID assessment = id(content.assessmentId());
        if (content.exercise() || (incident == null && assessment == null)) {
            return Uni.createFrom().voidItem();
        }
        return warnings.followsAnExercise(tx, incident, assessment)
                .invoke(exercise -> {
                    if (exercise) {
                        throw Refusal.invalid(
                                "exercise",
                                "该事件或研判为演练，预警须标明演练",
                                "must be true: the incident or the assessment is an exercise");
                    }
                })
                .replaceWithVoid();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private Uni<Void> requireAssessment(Tx tx, WarningContent content) {
        String assessmentId = content.assessmentId();
        if (assessmentId == null) {
            return Uni.createFrom().voidItem();
        }
        return warnings.assessmentExists(tx, UUID.fromString(assessmentId))
                .invoke(exists -> {
                    if (!exists) {
                        throw Refusal.invalid("assessmentId", "没有这次研判", "there is no such assessment");
                    }
                })
                .replaceWithVoid();
    }
}
