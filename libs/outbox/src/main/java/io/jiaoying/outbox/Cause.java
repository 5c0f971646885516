package io.jiaoying.outbox;

import io.jiaoying.events.Headers;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * What an event follows from.
 *
 * @param correlationId the same for everything that one first report or request set off
 * @param causationId id of the event or deadline directly before, or null at the chain's first hop
 * @param traceparent W3C trace context to go on with when the transaction has none of that trace, or null
 */
public record Cause(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    public Cause(String correlationId, @Nullable String causationId) {
        this(correlationId, causationId, null);
    }

    /** A chain's first hop, under the current trace. */
    public static Cause fresh() {
        return new Cause(EventIds.next().toString(), null, Traces.traceparent(Context.current()));
    }

    /** Caused by a received event: its correlation goes on, its id becomes the cause. */
    public static Cause of(Headers headers) {
        return new Cause(headers.correlationid(), headers.id(), headers.traceparent());
    }
}
