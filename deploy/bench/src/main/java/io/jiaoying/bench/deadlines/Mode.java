package io.jiaoying.bench.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of the recipe a run measures. */
enum Mode {
    FULL(1_000_000, 1),
    /** At most four minutes: one pair, 100,000 open clocks, no faults. */
    QUICK(100_000, 1.5),
    /** Faults only. What they count does not depend on how busy the machine is, so it may be busy. */
    FAULTS(0, 1);

    final int open;
    /** By which a time ratio may miss its goal. */
    final double margin;

    Mode(int open, double margin) {
        this.open = open;
        this.margin = margin;
    }

    static Optional<Mode> of(List<String> arguments) {
        return switch (String.join(" ", arguments)) {
            case "" -> Optional.of(FULL);
            case "--quick" -> Optional.of(QUICK);
            case "--faults" -> Optional.of(FAULTS);
            default -> Optional.empty();
        };
    }

    boolean needsQuiet() {
        return this != FAULTS;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
