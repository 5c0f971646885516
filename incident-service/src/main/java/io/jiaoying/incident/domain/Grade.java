package io.jiaoying.incident.domain;

import java.util.Arrays;
import java.util.Optional;

/** Severity of an accident, lowest first (国务院令第493号 art. 3). */
public enum Grade {
    /** Nothing known proves a grade yet 未定级. */
    UNGRADED("ungraded", "未定级"),
    /** 一般. */
    ORDINARY("ordinary", "一般"),
    /** 较大. */
    SERIOUS("serious", "较大"),
    /** 重大. */
    MAJOR("major", "重大"),
    /** 特别重大. */
    PARTICULARLY_MAJOR("particularly-major", "特别重大");

    private final String wire;
    private final String chinese;

    Grade(String wire, String chinese) {
        this.wire = wire;
        this.chinese = chinese;
    }

    /** The name on the wire and in the database. */
    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isAbove(Grade other) {
        return compareTo(other) > 0;
    }

    public static Optional<Grade> of(String wire) {
        return Arrays.stream(values()).filter(grade -> grade.wire.equals(wire)).findFirst();
    }
}
