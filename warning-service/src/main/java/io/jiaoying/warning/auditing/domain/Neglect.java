package io.jiaoying.warning.auditing.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody owes us whose time ran out without anybody noticing. */
public enum Neglect {
    /** Feedback asked for by type was due, and nobody looked. */
    FEEDBACK_UNNOTICED("反馈到期无人核查", "feedback was due and nobody looked"),
    /** Overdue feedback that its profile has chased, and no next look is waiting. */
    CHASE_LOST("逾期反馈无人继续催", "overdue feedback is to be chased and no next look is waiting"),
    /** The next look at overdue feedback was due and was not taken. */
    CHASE_OVERDUE("催反馈到期未执行", "the next look at overdue feedback was due and was not taken"),
    /** Feedback in the free form was due, and nobody looked. */
    FREE_FEEDBACK_UNNOTICED("自由反馈到期无人核查", "feedback in the free form was due and nobody looked"),
    TASK_UNNOTICED("任务到期无人核查", "a task was due and nobody looked"),
    OPINION_UNNOTICED("征询意见到期无人核查", "an opinion was due and nobody looked"),
    TOLD_UNNOTICED("通报回执到期无人核查", "an acknowledgement was due and nobody looked");

    private final String chinese;
    private final String english;

    Neglect(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Neglect> of(String wire) {
        return Arrays.stream(values())
                .filter(neglect -> neglect.wire().equals(wire))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
