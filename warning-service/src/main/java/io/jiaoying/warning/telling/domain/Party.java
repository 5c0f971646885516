package io.jiaoying.warning.telling.domain;

import java.util.Locale;

/** Whom 突发事件应对法 art. 64 has told at the same time as the public. */
public enum Party {
    /** 上一级人民政府, reported to. */
    SUPERIOR("上级"),
    /** 可能受到危害的毗邻或者相关地区的人民政府, told. */
    NEIGHBOUR("毗邻地区"),
    /** 当地驻军, told. */
    GARRISON("驻军");

    private final String chinese;

    Party(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
