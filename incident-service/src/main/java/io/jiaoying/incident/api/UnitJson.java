package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.AccidentUnit;
import org.jspecify.annotations.Nullable;

/** The enterprise or institution where it happened. */
record UnitJson(@Nullable String name, @Nullable String industry) {

    static AccidentUnit unit(@Nullable UnitJson given) {
        return given == null ? AccidentUnit.UNKNOWN : new AccidentUnit(given.name, given.industry);
    }

    static UnitJson of(AccidentUnit unit) {
        return new UnitJson(unit.name(), unit.industry());
    }
}
