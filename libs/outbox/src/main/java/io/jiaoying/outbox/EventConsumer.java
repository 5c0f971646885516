package io.jiaoying.outbox;

import io.jiaoying.events.Event;
import io.jiaoying.events.Headers;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings each received event to its handler once: its id and its effects commit in one transaction. */
@ApplicationScoped
public class EventConsumer {
    private final Transactions transactions;
    private final Inbox inbox;
    private final HandlerRetries retries;
    private final MeterRegistry metrics;
    private final Map<String, EventHandler<?>> handlers;

    @Inject
    public EventConsumer(
            Transactions transactions,
            Inbox inbox,
            ConsumerTrouble trouble,
            MeterRegistry metrics,
            @Any Instance<EventHandler<?>> handlers) {
        this(transactions, inbox, trouble, metrics, (Iterable<EventHandler<?>>) handlers);
    }

    /** For tests without a container. */
    public EventConsumer(
            Transactions transactions,
            Inbox inbox,
            ConsumerTrouble trouble,
            MeterRegistry metrics,
            Iterable<EventHandler<?>> handlers) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.retries = new HandlerRetries(trouble);
        this.metrics = metrics;
        this.handlers = byType(handlers);
    }

    /**
     * Handles one record, or skips it when no handler wants its type. Fails only with {@link PoisonRecordException}: while
     * the database is away it keeps trying.
     */
    public Uni<Void> consume(String consumer, ConsumerRecord<String, byte[]> record) {
        return Uni.createFrom()
                .deferred(() -> decodeAndHandle(consumer, record))
                .onFailure()
                .transform(PoisonRecordException::of)
                .onFailure()
                .invoke(() -> countDeadLetter(consumer, record.topic()));
    }

    private Uni<Void> decodeAndHandle(String consumer, ConsumerRecord<String, byte[]> record) {
        Headers headers = EventHeaders.read(record);
        EventHandler<?> handler = handlers.get(headers.type());
        return handler == null ? Uni.createFrom().voidItem() : handle(consumer, handler, record, headers);
    }

    private <E extends Event> Uni<Void> handle(
            String consumer, EventHandler<E> handler, ConsumerRecord<String, byte[]> record, Headers headers) {
        var received = new Received<>(EventData.read(record.value(), handler.event()), headers);
        Span span = Traces.start(headers.type(), SpanKind.CONSUMER, headers.traceparent());
        Context trace = Context.current().with(span);
        return retries.keepTrying(consumer, () -> once(consumer, handler, received, trace))
                .onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage())))
                .onTermination()
                .invoke(() -> span.end());
    }

    private <E extends Event> Uni<Void> once(
            String consumer, EventHandler<E> handler, Received<E> received, Context trace) {
        return transactions.inTransaction(
                trace, tx -> inbox.first(tx, consumer, received.headers().id())
                        .chain(first -> first
                                ? under(trace, () -> handler.handle(tx, received))
                                : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> under(Context trace, Supplier<Uni<Void>> work) {
        try (var ignored = trace.makeCurrent()) {
            return work.get();
        }
    }

    private void countDeadLetter(String consumer, String topic) {
        metrics.counter("jiaoying_dead_letters", "topic", topic, "consumer", consumer)
                .increment();
    }

    private static Map<String, EventHandler<?>> byType(Iterable<EventHandler<?>> handlers) {
        var byType = new LinkedHashMap<String, EventHandler<?>>();
        for (EventHandler<?> handler : handlers) {
            String type = EventData.typeOf(handler.event());
            if (byType.put(type, handler) != null) {
                throw new IllegalStateException("Two handlers for " + type);
            }
        }
        return byType;
    }
}
