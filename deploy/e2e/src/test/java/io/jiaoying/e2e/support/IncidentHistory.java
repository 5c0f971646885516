package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One incident as each side tells it.
 *
 * @param accepted what the client was told, in the order it was told
 * @param stored the incident as the product shows it, with its reports
 * @param clocks its clocks as the product shows them
 * @param timeline its timeline's entries
 * @param events the records on the topics with this incident's key, in the order of the log
 * @param assessments the records that open an assessment because of this incident
 */
public record IncidentHistory(
        Accepted accepted,
        JsonNode stored,
        List<JsonNode> clocks,
        List<JsonNode> timeline,
        List<SeenEvent> events,
        List<SeenEvent> assessments) {

    /**
     * What a client holds a 2xx for.
     *
     * @param tag the words that mark its first report, unique to it
     * @param followUps the words of each accepted follow-up, in order
     * @param serious whether its figures prove at least 较大, at birth or by a follow-up
     */
    public record Accepted(String incidentId, String tag, List<String> followUps, boolean serious) {}
}
