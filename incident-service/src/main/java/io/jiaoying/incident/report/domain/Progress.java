package io.jiaoying.incident.report.domain;

import java.util.Arrays;
import java.util.Optional;

/** How far handling has come: fixed words, because titles carry them and titles are read everywhere. */
public enum Progress {
    RESCUING("rescuing", "正在救援"),
    SEARCHING("searching", "正在搜救"),
    EVACUATING("evacuating", "正在转移群众"),
    CONTROLLED("controlled", "险情已控制"),
    EXTINGUISHED("extinguished", "明火已扑灭"),
    ENDED("ended", "处置结束");

    private final String wire;
    private final String chinese;

    Progress(String wire, String chinese) {
        this.wire = wire;
        this.chinese = chinese;
    }

    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Progress> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }
}
