package io.jiaoying.incident.verdict.domain;

import io.jiaoying.incident.clock.domain.ClockState;

/**
 * How many clocks of one rule are in one state in one area.
 *
 * @param area administrative code one level below the one asked for
 */
public record ClockCount(Standing standing, String area, Obligation obligation, ClockState state, long clocks) {}
