package io.jiaoying.warning.assessment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stations measure, in which unit, and between which values a reading can be true. */
public enum ReadingKind {
    /** Rain fallen since the station's previous reading. */
    RAINFALL("雨量", "mm", 0, 1000),
    WATER_LEVEL("水位", "m", -500, 9000),
    WIND_SPEED("风速", "m/s", 0, 150),
    TEMPERATURE("气温", "°C", -90, 70),
    SNOW_DEPTH("积雪", "cm", 0, 2000),
    /** Share of the lower explosive limit. */
    COMBUSTIBLE_GAS("可燃气体", "%LEL", 0, 100),
    TOXIC_GAS("有毒气体", "ppm", 0, 1_000_000),
    /** Burning pixels that a satellite saw on one pass. */
    HOTSPOT("热点", "count", 0, 100_000);

    private final String chinese;
    private final String unit;
    private final double least;
    private final double most;

    ReadingKind(String chinese, String unit, double least, double most) {
        this.chinese = chinese;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public String unit() {
        return unit;
    }

    /** Whether readings add up over time; of the others only the extremes and the latest mean anything. */
    public boolean addsUp() {
        return this == RAINFALL || this == HOTSPOT;
    }

    public boolean isPossible(double value) {
        return value >= least && value <= most;
    }

    public static Optional<ReadingKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
