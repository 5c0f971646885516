package io.jiaoying.events;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 attributes of a received event, as the Kafka headers {@code ce_*} of the binary mode carry them.
 *
 * @param id unique for ever; receivers record it in their inbox
 * @param causationid id of the event or request this one follows from, or null at the chain's first hop
 * @param traceparent W3C trace context of the work that caused it, or null
 */
public record Headers(
        String id,
        String type,
        String source,
        String subject,
        OffsetDateTime time,
        String correlationid,
        @Nullable String causationid,
        String region,
        @Nullable String traceparent) {
    /** Prefix of every CloudEvents attribute among Kafka headers (CloudEvents Kafka binding, binary mode). */
    public static final String PREFIX = "ce_";
}
