package io.jiaoying.warning.accounting.api;

import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.calling.domain.DeadNumber;
import java.time.Instant;
import java.util.List;

/** What was tried about one target, attempt by attempt, in words. */
final class Course {
    private Course() {}

    static List<String> of(MissedTarget one) {
        return one.tried().stream().map(Course::line).toList();
    }

    private static String line(MissedTarget.Tried tried) {
        Instant at = tried.at();
        return "%s %s%s %s"
                .formatted(
                        at == null ? "未发出" : Words.clock(at),
                        Words.who(tried.who()),
                        Words.channel(tried.channel()),
                        ended(tried));
    }

    private static String ended(MissedTarget.Tried tried) {
        String reason = tried.reason();
        return reason != null && DeadNumber.says(reason) ? "空号或停机" : Words.ended(tried.ended());
    }
}
