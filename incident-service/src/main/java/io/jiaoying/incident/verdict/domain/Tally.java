package io.jiaoying.incident.verdict.domain;

import static io.jiaoying.incident.clock.domain.ClockState.MET;
import static io.jiaoying.incident.clock.domain.ClockState.MET_LATE;
import static io.jiaoying.incident.clock.domain.ClockState.MISSED;
import static io.jiaoying.incident.clock.domain.ClockState.OVERDUE;

import io.jiaoying.incident.clock.domain.ClockState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Clocks by state. */
public record Tally(Map<ClockState, Long> byState) {
    private static final int DIGITS = 4;

    public static Tally of(Collection<ClockCount> counts) {
        Map<ClockState, Long> byState = new EnumMap<>(ClockState.class);
        counts.forEach(count -> byState.merge(count.state(), count.clocks(), Long::sum));
        return new Tally(byState);
    }

    public long in(ClockState state) {
        return byState.getOrDefault(state, 0L);
    }

    public long clocks() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that should have been reported by now or have been. */
    public long due() {
        return in(MET) + in(MET_LATE) + in(MISSED) + in(OVERDUE);
    }

    /** 及时率: the part of what was due that was reported in time; empty while nothing was due. */
    public Optional<BigDecimal> rate() {
        return due() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(in(MET)).divide(BigDecimal.valueOf(due()), DIGITS, RoundingMode.HALF_UP));
    }
}
