package io.jiaoying.incident.finding.domain;

import java.util.UUID;

/**
 * One fact a suspicion rests on; no personal data.
 *
 * @param fact in plain words, Chinese first
 * @param reference where to look it up, such as {@code report/<id>}
 */
public record Evidence(String fact, String reference) {
    public static String referenceToTip(UUID tip) {
        return "tip/" + tip;
    }
}
