package io.jiaoying.incident.finding.domain;

import java.util.UUID;

/**
 * One fact a suspicion rests on; no personal data.
 *
 * @param fact in plain words, Chinese first
 * @param reference where to look it up, such as {@code report/<id>}
 */
public record Evidence(String fact, String reference) {
    private static final String IS = "：";

    static Evidence ofFigure(String figure, String words, String reference) {
        return new Evidence(figure + IS + words, reference);
    }

    /** The figure it is about; all of the fact where it is about none. */
    String figure() {
        return fact.split(IS, 2)[0];
    }

    /** The same figure of the same report or tip, whatever it was compared with. */
    boolean isOfSameFigureAs(Evidence other) {
        return reference.equals(other.reference) && figure().equals(other.figure());
    }

    public static String referenceToTip(UUID tip) {
        return "tip/" + tip;
    }
}
