package io.jiaoying.incident.domain;

import org.jspecify.annotations.Nullable;

/** The three figures that grade an accident; null means not yet known, never zero. Missing people are not dead. */
public record Figures(
        @Nullable Integer dead,
        @Nullable Integer seriouslyInjured,
        @Nullable Long directLossYuan) {}
