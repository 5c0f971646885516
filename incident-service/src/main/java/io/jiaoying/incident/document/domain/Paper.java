package io.jiaoying.incident.document.domain;

import java.util.List;

/**
 * A written report as it is printed; every line is ready, 不明 where nothing is known.
 *
 * @param head the red heading
 * @param number the incident's number and the report's sequence
 * @param office who reports
 */
public record Paper(
        boolean exercise,
        String head,
        String number,
        String signer,
        String title,
        List<Section> sections,
        String office,
        String date,
        String sentTo,
        String copiedTo,
        String drafter) {

    /** One numbered part of the body. */
    public record Section(String heading, List<String> paragraphs) {}
}
