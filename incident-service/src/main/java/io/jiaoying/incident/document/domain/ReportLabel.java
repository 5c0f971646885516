package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.ReportKind;

/** What a report is called: 初报, 续报一, 续报二, 终报. */
public final class ReportLabel {
    private ReportLabel() {}

    /**
     * Names one report.
     *
     * @param ordinal which of its kind it is, from 1
     */
    public static String of(ReportKind kind, int ordinal) {
        boolean usuallyOnce = kind == ReportKind.FIRST || kind == ReportKind.FINAL;
        return usuallyOnce && ordinal == 1 ? chinese(kind) : chinese(kind) + ChineseNumber.of(ordinal);
    }

    private static String chinese(ReportKind kind) {
        return switch (kind) {
            case FIRST -> "初报";
            case FOLLOW_UP -> "续报";
            case SUPPLEMENT -> "补报";
            case FINAL -> "终报";
            case VERIFICATION -> "核报";
            case CORRECTION -> "更正";
        };
    }
}
