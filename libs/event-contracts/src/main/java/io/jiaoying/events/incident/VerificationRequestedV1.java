package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A superior asked for verification 上级要求核报; the clock it started is its own. */
public record VerificationRequestedV1(
        String incidentId,
        String requestId,
        String clockId,
        String region,
        String from,
        String to,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime dueAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "incident.verification-requested.v1";

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
