package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.warning.issuing.domain.DraftRules;
import io.jiaoying.warning.issuing.domain.MandatoryItems;
import io.jiaoying.warning.issuing.domain.WarningState;
import java.util.List;

/** Refusals of 预警, worded for people. */
final class IssuingRefusals {
    private IssuingRefusals() {}

    static Refusal noSuchWarning() {
        return Refusal.notFound("没有这条预警。", "There is no such warning.");
    }

    static Refusal of(DraftRules.Refused refused) {
        return switch (refused) {
            case WEATHER_SIGNALS_ARE_ONLY_RELAYED ->
                Refusal.unprocessable(
                        "weather-signals-are-only-relayed",
                        "气象灾害预警信号只能由气象台站发布，本系统只转发（relayed 须为 true）。",
                        "Only weather stations author weather signals; here they are relayed only (relayed must be true).");
            case SOCIAL_SECURITY_HAS_NO_COLOUR ->
                Refusal.unprocessable(
                        "social-security-has-no-colour",
                        "社会安全事件没有预警颜色。",
                        "Warnings of social-security events have no colour.");
        };
    }

    static Refusal missing(List<MandatoryItems.Missing> missing) {
        List<Violation> named = missing.stream()
                .map(m -> Violation.of(m.field(), "缺少法定要素：" + m.chinese(), "mandatory item missing: " + m.english()))
                .toList();
        return Refusal.unprocessable(
                        "mandatory-items-missing",
                        "预警缺少法定要素，不能签发。",
                        "The warning lacks mandatory items and cannot be issued.")
                .with(named);
    }

    static Refusal alreadyPast() {
        return Refusal.unprocessable(
                "already-expired", "预警的失效时间已过，不能签发。", "The warning's end is past; it cannot be issued.");
    }

    static Refusal wrongState(WarningState state) {
        return Refusal.conflict(
                "wrong-warning-state",
                "预警当前状态为 " + state.wire() + "，不允许此操作。",
                "The warning is " + state.wire() + "; that does not allow this.");
    }
}
