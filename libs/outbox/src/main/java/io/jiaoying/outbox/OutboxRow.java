package io.jiaoying.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event that waits to be published. */
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String region,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        String payload,
        OffsetDateTime createdAt) {
    static final String COLUMNS =
            "event.id, event_id, topic, key, type, region, correlation_id, causation_id, traceparent, payload, created_at";

    static OutboxRow of(Row row) {
        return new OutboxRow(
                row.getLong(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getOffsetDateTime(10));
    }
}
