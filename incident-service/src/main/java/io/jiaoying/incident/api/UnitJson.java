package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.AccidentUnit;
import org.jspecify.annotations.Nullable;

/** The enterprise or institution where it happened. */
record UnitJson(
        @Nullable String name,
        @Nullable String code,
        @Nullable String nature,
        @Nullable String industry,
        @Nullable String capacity) {

    static AccidentUnit unit(@Nullable UnitJson given) {
        return given == null
                ? AccidentUnit.UNKNOWN
                : new AccidentUnit(given.name, given.code, given.nature, given.industry, given.capacity);
    }

    static UnitJson of(AccidentUnit unit) {
        return new UnitJson(unit.name(), unit.code(), unit.nature(), unit.industry(), unit.capacity());
    }
}
