package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;

/** The local government judges a major event likely; the higher government and the neighbours are to be told. */
public record IncidentJudgedLikelyMajorV1(
        String incidentId, String region, String grade, OffsetDateTime judgedAt, boolean exercise) implements Event {
    public static final String TYPE = "incident.judged-likely-major.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.INCIDENT;
    }

    @Override
    public String subject() {
        return incidentId;
    }
}
