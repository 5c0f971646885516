package io.jiaoying.incident.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A figure that grading tables and conditions may look at. */
public enum Criterion {
    DEAD("dead", "死亡", "人"),
    SERIOUSLY_INJURED("seriously-injured", "重伤", "人"),
    DIRECT_LOSS("direct-loss-yuan", "直接经济损失", "元"),
    MISSING("missing", "下落不明", "人"),
    TRAPPED("trapped", "被困", "人"),
    AT_RISK("at-risk", "涉险", "人"),
    EVACUATED("evacuated", "疏散转移", "人"),
    POISONED("poisoned", "中毒", "人"),
    BURNT_HECTARES("burnt-hectares", "受害森林面积", "公顷"),
    MAGNITUDE("magnitude", "震级", "级"),
    /** The known part of the sum. */
    DEAD_OR_MISSING("dead-or-missing", "死亡和下落不明", "人"),
    /** The known part of the sum. */
    TRAPPED_OR_MISSING("trapped-or-missing", "被困和下落不明", "人");

    private final String wire;
    private final String chinese;
    private final String measure;

    Criterion(String wire, String chinese, String measure) {
        this.wire = wire;
        this.chinese = chinese;
        this.measure = measure;
    }

    public String wire() {
        return wire;
    }

    String sentence(BigDecimal figure, BigDecimal threshold) {
        return chinese + " " + figure.toPlainString() + " " + measure + ",达到 " + threshold.toPlainString() + " "
                + measure + "以上";
    }

    public static Optional<Criterion> of(String wire) {
        return Arrays.stream(values()).filter(c -> c.wire.equals(wire)).findFirst();
    }
}
