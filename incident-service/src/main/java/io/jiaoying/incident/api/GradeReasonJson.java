package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.GradeReason;
import io.jiaoying.incident.domain.GradeVerdict;
import java.math.BigDecimal;
import java.util.List;

/** Why an incident has its grade. */
record GradeReasonJson(
        String name, String criterion, BigDecimal figure, BigDecimal threshold, String basis, String text) {
    static List<GradeReasonJson> of(GradeVerdict verdict) {
        return verdict.reasons().stream().map(GradeReasonJson::of).toList();
    }

    private static GradeReasonJson of(GradeReason reason) {
        return new GradeReasonJson(
                reason.name(),
                reason.criterion().wire(),
                reason.figure(),
                reason.threshold(),
                reason.basis(),
                reason.sentence());
    }
}
