package io.jiaoying.warning.feedback.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.warning.feedback.domain.ReportFaults;
import java.util.List;

/** Refusals of feedback, worded for people. */
final class FeedbackRefusals {
    private FeedbackRefusals() {}

    static Refusal faulty(List<ReportFaults.Fault> faults) {
        return Refusal.invalid(faults.stream()
                .map(fault -> Violation.of(fault.field(), fault.chinese(), fault.english()))
                .toList());
    }

    static Refusal correctsNothing() {
        return Refusal.invalid("corrects", "没有这条反馈，或不是本对象的反馈", "is no feedback of this target");
    }

    static Refusal perTarget() {
        return Refusal.conflict(
                "feedback-is-per-target",
                "请由各责任人分别反馈，或由值班室代录。",
                "Feedback is given per target: by each of them, or by the desk for them.");
    }
}
