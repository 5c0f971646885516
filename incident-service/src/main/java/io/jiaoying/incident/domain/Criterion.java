package io.jiaoying.incident.domain;

import org.jspecify.annotations.Nullable;

/** What 493号 art. 3 counts. */
public enum Criterion {
    DEAD("dead", "死亡", "人") {
        @Override
        @Nullable
        Long of(Figures figures) {
            return figures.dead() == null ? null : figures.dead().longValue();
        }
    },
    SERIOUSLY_INJURED("seriously-injured", "重伤", "人") {
        @Override
        @Nullable
        Long of(Figures figures) {
            return figures.seriouslyInjured() == null
                    ? null
                    : figures.seriouslyInjured().longValue();
        }
    },
    DIRECT_LOSS("direct-loss-yuan", "直接经济损失", "元") {
        @Override
        @Nullable
        Long of(Figures figures) {
            return figures.directLossYuan();
        }
    };

    private final String wire;
    private final String chinese;
    private final String measure;

    Criterion(String wire, String chinese, String measure) {
        this.wire = wire;
        this.chinese = chinese;
        this.measure = measure;
    }

    /** The known figure, or null. */
    abstract @Nullable Long of(Figures figures);

    public String wire() {
        return wire;
    }

    String sentence(long figure, long threshold) {
        return chinese + " " + figure + " " + measure + ",达到 " + threshold + " " + measure + "以上";
    }
}
