package io.jiaoying.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries W3C trace context through tables and headers, where no thread can. */
public final class Traces {
    private static final String TRACEPARENT = "traceparent";
    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private Traces() {}

    /** The context as a {@code traceparent} header, or null when there is no trace. */
    public static @Nullable String traceparent(Context context) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        if (!span.isValid()) {
            return null;
        }
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** The context a {@code traceparent} header names; the root context when it is absent or malformed. */
    public static Context parse(@Nullable String traceparent) {
        if (traceparent == null) {
            return Context.root();
        }
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of(TRACEPARENT, traceparent), GETTER);
    }

    /** Starts a span below the carried context, or below the current one when that already is of the same trace. */
    public static Span start(String name, SpanKind kind, @Nullable String traceparent) {
        return GlobalOpenTelemetry.getTracer("io.jiaoying")
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent(Context.current(), traceparent))
                .startSpan();
    }

    /** What a row written in the transaction carries on: the transaction's span if it belongs to the cause's trace. */
    public static @Nullable String continued(Tx tx, Cause cause) {
        return traceparent(parent(tx.trace(), cause.traceparent()));
    }

    private static Context parent(Context near, @Nullable String carried) {
        Context far = parse(carried);
        SpanContext farSpan = Span.fromContext(far).getSpanContext();
        SpanContext nearSpan = Span.fromContext(near).getSpanContext();
        return farSpan.isValid() && !farSpan.getTraceId().equals(nearSpan.getTraceId()) ? far : near;
    }
}
