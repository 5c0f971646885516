package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.GradeReason;
import io.jiaoying.incident.domain.GradeVerdict;
import java.util.List;

/** Why an incident has its grade. */
record GradeReasonJson(String name, String criterion, long figure, long threshold, String basis, String text) {
    private static final String BASIS = "生产安全事故报告和调查处理条例(国务院令第493号)第三条";

    static List<GradeReasonJson> of(GradeVerdict verdict) {
        return verdict.reasons().stream().map(GradeReasonJson::of).toList();
    }

    private static GradeReasonJson of(GradeReason reason) {
        return new GradeReasonJson(
                reason.name(),
                reason.criterion().wire(),
                reason.figure(),
                reason.threshold(),
                BASIS,
                reason.sentence());
    }
}
