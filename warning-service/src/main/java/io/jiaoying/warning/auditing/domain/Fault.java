package io.jiaoying.warning.auditing.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody will go on about an open target by itself. */
public enum Fault {
    /** A closing answer was kept, and the target is still being called. */
    ANSWERED_BUT_OPEN("已有有效应答，仍在叫应", "a closing answer was kept, yet it is still being called"),
    /** The warning or the call-out is over, and the target was neither stopped nor answered. */
    ENDED_BUT_OPEN("预警已结束，叫应未停止", "the warning is over, yet it was never stopped"),
    /** No next step is waiting. */
    STEP_LOST("没有下一步", "no next step is waiting"),
    /** The next step was due and was not taken. */
    STEP_OVERDUE("下一步到期未执行", "its next step was due and was not taken"),
    /** An attempt was due to leave, nothing of its rung has, and by its channel nothing else does either. */
    NOT_HANDED_OVER("呼叫到时未发出", "its attempt was due to leave and nothing leaves");

    private final String chinese;
    private final String english;

    Fault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> of(String wire) {
        return Arrays.stream(values())
                .filter(fault -> fault.wire().equals(wire))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
