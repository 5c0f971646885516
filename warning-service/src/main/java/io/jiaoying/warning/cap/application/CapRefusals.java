package io.jiaoying.warning.cap.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.read.Reading;
import io.jiaoying.cap.sign.SignatureOutcome;
import java.util.List;

/** Refusals of CAP messages, each fault under its path. */
final class CapRefusals {
    private static final String SIGNATURE = "/alert/Signature";

    private CapRefusals() {}

    static Refusal of(Reading.Refused refused) {
        if (refused.tooLarge()) {
            return Refusal.tooLarge();
        }
        List<Violation> violations =
                refused.faults().stream().map(CapRefusals::violation).toList();
        return refused.unreadable()
                ? Refusal.invalid(violations)
                : Refusal.unprocessable("invalid-cap", "这不是有效的 CAP 1.2 消息。", "This is no valid CAP 1.2 message.")
                        .with(violations);
    }

    static Refusal at(String path, String chinese, String english) {
        return Refusal.unprocessable("invalid-cap", "这条 CAP 消息不能照办。", "This CAP message cannot be followed.")
                .with(List.of(Violation.of(path, chinese, english)));
    }

    static Refusal signature(SignatureOutcome outcome) {
        return Refusal.unprocessable(
                        "cap-signature-refused", "CAP 消息的签名未通过验证。", "The signature of the CAP message does not hold.")
                .with(List.of(Violation.of(
                        SIGNATURE,
                        outcome.chinese() + "（" + outcome.wire() + "）",
                        outcome.english() + " (" + outcome.wire() + ")")));
    }

    static Refusal signatureDemanded() {
        return Refusal.unprocessable(
                        "cap-signature-demanded",
                        "本系统要求该发布单位的消息带签名。",
                        "Messages of this sender are taken only with a signature.")
                .with(List.of(Violation.of(SIGNATURE, "缺少签名", "there is no signature")));
    }

    static Refusal identifierTaken() {
        return Refusal.conflict(
                "cap-identifier-taken", "该发布单位已用此标识（identifier）发过消息。", "The sender has used this identifier before.");
    }

    private static Violation violation(Fault fault) {
        return Violation.of(fault.path(), fault.chinese(), fault.english());
    }
}
