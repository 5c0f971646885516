package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.Casualties;
import org.jspecify.annotations.Nullable;

/** People harmed or in danger; null is not yet known 不明. */
record CasualtiesJson(
        @Nullable Integer dead,
        @Nullable Integer missing,
        @Nullable Integer trapped,
        @Nullable Integer seriouslyInjured,
        @Nullable Integer slightlyInjured,
        @Nullable Integer atRisk,
        @Nullable Integer evacuated) {

    static Casualties casualties(@Nullable CasualtiesJson given) {
        return given == null
                ? Casualties.UNKNOWN
                : new Casualties(
                        given.dead,
                        given.missing,
                        given.trapped,
                        given.seriouslyInjured,
                        given.slightlyInjured,
                        given.atRisk,
                        given.evacuated);
    }

    static CasualtiesJson of(Casualties people) {
        return new CasualtiesJson(
                people.dead(),
                people.missing(),
                people.trapped(),
                people.seriouslyInjured(),
                people.slightlyInjured(),
                people.atRisk(),
                people.evacuated());
    }
}
