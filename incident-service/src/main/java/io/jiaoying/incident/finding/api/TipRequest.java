package io.jiaoying.incident.finding.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.finding.application.TakeTip;
import io.jiaoying.incident.finding.domain.StatedFigures;
import io.jiaoying.regions.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tip; null figures are not known. */
record TipRequest(
        @NotNull @Valid Source source,
        @NotNull @NotInFuture Instant occurredAt,
        @NotBlank @KnownRegion String region,
        @Nullable String eventType,
        @Nullable @Valid People casualties,
        @Nullable @Size(max = LONGEST_WORDS) String words,
        boolean exercise) {
    private static final int LONGEST_WORDS = 4000;

    /** Who told. */
    record Source(
            @NotNull
            @Pattern(
                    regexp = "public|110|119|120|media|satellite",
                    message =
                            "应为 public、110、119、120、media 或 satellite | must be public, 110, 119, 120, media or satellite")
            String kind) {}

    /** How many people. */
    record People(
            @Nullable @PositiveOrZero Integer dead,
            @Nullable @PositiveOrZero Integer missing,
            @Nullable @PositiveOrZero Integer seriouslyInjured) {}

    TakeTip.Told toTold() {
        if (eventType != null && !EventTypes.isKnown(eventType)) {
            throw Refusal.invalid("eventType", "未知的值：" + eventType, "unknown value: " + eventType);
        }
        StatedFigures figures = casualties == null
                ? StatedFigures.of(null, null, null, null)
                : StatedFigures.of(casualties.dead(), casualties.missing(), casualties.seriouslyInjured(), null);
        return new TakeTip.Told(
                source.kind(), occurredAt, Regions.shorten(region), eventType, figures, words, exercise);
    }

    @Override
    public String toString() {
        return "TipRequest[" + source + "]";
    }
}
