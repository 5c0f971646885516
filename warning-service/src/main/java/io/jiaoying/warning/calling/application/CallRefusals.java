package io.jiaoying.warning.calling.application;

import io.jiaoying.access.problem.Refusal;
import java.util.Collection;

/** Refusals of 叫应, worded for people. */
public final class CallRefusals {
    private CallRefusals() {}

    public static Refusal noSuchCall() {
        return Refusal.notFound("没有这个叫应对象。", "There is no such call.");
    }

    static Refusal noSuchWarning() {
        return Refusal.notFound("没有这条预警。", "There is no such warning.");
    }

    public static Refusal unknownProfile(Collection<String> known) {
        return Refusal.invalid("profile", "未知的叫应方案，可用：" + known, "is unknown; there are " + known);
    }

    static Refusal notInForce() {
        return Refusal.conflict(
                "warning-not-in-force",
                "只有已签发且未失效的预警才能叫应。",
                "Only an issued warning that has not ended can be called out.");
    }

    static Refusal alreadyRunning() {
        return Refusal.conflict("call-out-running", "这条预警的叫应正在进行。", "A call-out of this warning is running.");
    }

    static Refusal nobodyToCall() {
        return Refusal.unprocessable(
                "nobody-to-call",
                "预警区域内没有任何在册责任人，无人可叫：请先录入人员。",
                "Nobody is registered in the warned area, so there is nobody to call: register people first.");
    }
}
