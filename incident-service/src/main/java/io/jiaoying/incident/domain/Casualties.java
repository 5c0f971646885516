package io.jiaoying.incident.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People harmed or in danger; null means not yet known 不明, never zero. */
public record Casualties(
        @Nullable Integer dead,
        @Nullable Integer missing,
        @Nullable Integer trapped,
        @Nullable Integer seriouslyInjured,
        @Nullable Integer slightlyInjured,
        @Nullable Integer atRisk,
        @Nullable Integer evacuated) {

    public static final Casualties UNKNOWN = new Casualties(null, null, null, null, null, null, null);

    /** 伤亡人数: whether as many are dead, missing and injured. How many are in danger or were moved is no casualty. */
    public boolean harmsAsManyAs(Casualties other) {
        return Objects.equals(dead, other.dead)
                && Objects.equals(missing, other.missing)
                && Objects.equals(seriouslyInjured, other.seriouslyInjured)
                && Objects.equals(slightlyInjured, other.slightlyInjured);
    }

    /** What is known after a later report: its figures where it states any, these elsewhere. */
    public Casualties updatedBy(Casualties later) {
        return new Casualties(
                newer(dead, later.dead),
                newer(missing, later.missing),
                newer(trapped, later.trapped),
                newer(seriouslyInjured, later.seriouslyInjured),
                newer(slightlyInjured, later.slightlyInjured),
                newer(atRisk, later.atRisk),
                newer(evacuated, later.evacuated));
    }
}
