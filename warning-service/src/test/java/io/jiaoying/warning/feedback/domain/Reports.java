package io.jiaoying.warning.feedback.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Feedback as people give it. */
final class Reports {
    private Reports() {}

    static Report moved(@Nullable Integer affected, @Nullable Integer toMove, @Nullable Integer moved) {
        return movement(FeedbackType.MOVEMENT, new Report.Movement(null, null, affected, toMove, moved, null, null));
    }

    static Report free(Report.Movement people) {
        return movement(null, people);
    }

    static Report movement(@Nullable FeedbackType type, Report.Movement people) {
        return new Report(
                type,
                new Report.Command(null, null),
                people,
                Report.Dangers.UNKNOWN,
                Report.Closing.UNKNOWN,
                null,
                null,
                null);
    }

    static Report empty(@Nullable FeedbackType type) {
        return movement(type, new Report.Movement(null, null, null, null, null, null, null));
    }

    static Report of(FeedbackType type, String commander, Boolean onSite) {
        return new Report(
                type,
                new Report.Command(commander, onSite),
                new Report.Movement(1, false, 60, 42, 30, 2, null),
                new Report.Dangers(3, Condition.CUT, Condition.WORKING, Condition.UNKNOWN, 0, 0, 0),
                new Report.Closing(BigDecimal.valueOf(88.5), "无"),
                "冲锋舟2艘",
                null,
                null);
    }
}
