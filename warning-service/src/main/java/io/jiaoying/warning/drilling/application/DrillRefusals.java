package io.jiaoying.warning.drilling.application;

import io.jiaoying.access.problem.Refusal;

/** Refusals of drills, worded for people. */
final class DrillRefusals {
    private DrillRefusals() {}

    static Refusal nobodyToDraw() {
        return Refusal.unprocessable(
                "nobody-to-draw",
                "该区域没有可抽取的责任人：均无号码、正在实战叫应中或近期已被呼叫。",
                "Nobody of the area can be drawn: without number, in a real call-out, or called lately.");
    }

    static Refusal checkedAlready() {
        return Refusal.conflict(
                "numbers-checked-already",
                "该区域本月的号码核验已开始。",
                "This month's check of the area's numbers has begun already.");
    }

    static Refusal noSuchDrill() {
        return Refusal.notFound("没有这次演练。", "There is no such drill.");
    }
}
