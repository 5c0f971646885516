package io.jiaoying.incident.finding.domain;

import java.util.Arrays;
import java.util.Optional;

/** What is suspected (应急管理部令第14号); whether it was, people decide. */
public enum FindingKind {
    /** 漏报: something that should have gone up was left out. */
    OMISSION("suspected-omission"),
    /** 谎报: figures do not agree. */
    MISSTATEMENT("suspected-misstatement"),
    /** 瞒报: others tell of an event that nobody reported within the limit. */
    CONCEALMENT("suspected-concealment");

    private final String wire;

    FindingKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<FindingKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
