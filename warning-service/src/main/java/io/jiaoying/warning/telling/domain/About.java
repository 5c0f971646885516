package io.jiaoying.warning.telling.domain;

import java.util.Locale;

/** What of a warning somebody is told. */
public enum About {
    ISSUED("发布"),
    UPDATED("更新"),
    CANCELLED("解除"),
    RECALLED("撤销");

    private final String chinese;

    About(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
