package io.jiaoying.incident.reminder.domain;

import java.util.Arrays;
import java.util.List;

/** The reminders of one clock, in order. There are no others: a reminder always stops. */
public enum Stage {
    /** Half of the limit has passed: the duty post. */
    HALF(1, 50),
    /** Four fifths: its leader too. */
    FOUR_FIFTHS(2, 80),
    /** The limit has passed: the level above too. */
    LIMIT(3, 100);

    private static final List<String> LADDER = List.of("duty-post", "duty-leader", "level-above");

    private final int number;
    private final int percent;

    Stage(int number, int percent) {
        this.number = number;
        this.percent = percent;
    }

    public static Stage of(int number) {
        return Arrays.stream(values())
                .filter(stage -> stage.number == number)
                .findFirst()
                .orElseThrow();
    }

    /** 1, 2 or 3. */
    public int number() {
        return number;
    }

    /** Of the limit. */
    public int percent() {
        return percent;
    }

    /** One more each time. */
    public List<String> audience() {
        return LADDER.subList(0, number);
    }
}
