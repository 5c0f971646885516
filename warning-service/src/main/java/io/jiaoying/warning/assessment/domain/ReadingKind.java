package io.jiaoying.warning.assessment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stations measure, in which unit, and between which values a reading can be true. */
public enum ReadingKind {
    /** Rain fallen since the station's previous reading. */
    RAINFALL("mm", 0, 1000),
    WATER_LEVEL("m", -500, 9000),
    WIND_SPEED("m/s", 0, 150),
    TEMPERATURE("°C", -90, 70),
    SNOW_DEPTH("cm", 0, 2000);

    private final String unit;
    private final double least;
    private final double most;

    ReadingKind(String unit, double least, double most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String unit() {
        return unit;
    }

    public boolean isPossible(double value) {
        return value >= least && value <= most;
    }

    public static Optional<ReadingKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
