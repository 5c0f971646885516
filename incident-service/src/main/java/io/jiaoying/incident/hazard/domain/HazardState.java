package io.jiaoying.incident.hazard.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** 发现、确认、管控、整改、核销. */
public enum HazardState {
    DISCOVERED("发现"),
    CONFIRMED("确认"),
    CONTROLLED("管控"),
    RECTIFIED("整改"),
    CLOSED("核销");

    private final String chinese;

    HazardState(String chinese) {
        this.chinese = chinese;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }

    /**
     * The whole table. What is not confirmed is closed; what can be put right at once needs no control meanwhile; what was not
     * put right comes back under control.
     */
    public boolean mayBecome(HazardState next) {
        return nexts().contains(next);
    }

    private Set<HazardState> nexts() {
        return switch (this) {
            case DISCOVERED -> Set.of(CONFIRMED, CLOSED);
            case CONFIRMED -> Set.of(CONTROLLED, RECTIFIED);
            case CONTROLLED -> Set.of(RECTIFIED);
            case RECTIFIED -> Set.of(CLOSED, CONTROLLED);
            case CLOSED -> Set.of();
        };
    }

    public static Optional<HazardState> of(String wire) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(wire))
                .findFirst();
    }
}
