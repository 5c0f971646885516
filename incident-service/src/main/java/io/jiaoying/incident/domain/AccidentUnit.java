package io.jiaoying.incident.domain;

import static io.jiaoying.incident.domain.Known.newer;

import org.jspecify.annotations.Nullable;

/** The enterprise or institution where it happened. */
public record AccidentUnit(@Nullable String name, @Nullable String industry) {

    public static final AccidentUnit UNKNOWN = new AccidentUnit(null, null);

    public AccidentUnit updatedBy(AccidentUnit later) {
        return new AccidentUnit(newer(name, later.name), newer(industry, later.industry));
    }
}
