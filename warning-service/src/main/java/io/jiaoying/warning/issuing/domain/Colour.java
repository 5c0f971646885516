package io.jiaoying.warning.issuing.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Level of a warning, the gravest first (突发事件应对法 art. 63). */
public enum Colour {
    RED("红色"),
    ORANGE("橙色"),
    YELLOW("黄色"),
    BLUE("蓝色");

    private final String chinese;

    Colour(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Colour other) {
        return compareTo(other) <= 0;
    }

    public static Optional<Colour> of(String wire) {
        return Arrays.stream(values()).filter(c -> c.wire().equals(wire)).findFirst();
    }
}
