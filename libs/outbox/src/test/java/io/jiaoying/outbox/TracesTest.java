package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final String CARRIED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_carried_context_comes_back_unchanged() {
        assertThat(Traces.traceparent(Traces.parse(CARRIED))).isEqualTo(CARRIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-zz", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void a_malformed_context_is_no_context(String malformed) {
        assertThat(Traces.traceparent(Traces.parse(malformed))).isNull();
    }

    @Test
    void a_span_goes_on_with_the_carried_trace() {
        Span span = Traces.start("incident.reported.v1", SpanKind.CONSUMER, CARRIED);
        assertThat(Traces.traceparent(Context.root().with(span))).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
