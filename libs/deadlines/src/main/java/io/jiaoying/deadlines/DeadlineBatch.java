package io.jiaoying.deadlines;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Traces;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** One transaction of one kind: claim, effect under the restored traces, commit. */
final class DeadlineBatch {
    private static final Duration HANDLER_PATIENCE = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final DeadlineHandler handler;
    private final IntConsumer onClaim;
    private volatile List<DueDeadline> claimed = List.of();

    /** @param onClaim is told how many were claimed, before their effects */
    DeadlineBatch(Transactions transactions, DeadlineHandler handler, IntConsumer onClaim) {
        this.transactions = transactions;
        this.handler = handler;
        this.onClaim = onClaim;
    }

    Uni<List<DueDeadline>> fireNext() {
        return fire(tx -> DeadlineClaim.ofKind(tx, handler.kind(), handler.batchSize()));
    }

    Uni<List<DueDeadline>> fireOnly(List<String> keys) {
        return fire(tx -> DeadlineClaim.ofKeys(tx, keys));
    }

    /** What the last attempt had claimed, also when it failed and was rolled back. */
    List<DueDeadline> claimed() {
        return claimed;
    }

    private Uni<List<DueDeadline>> fire(Function<Tx, Uni<List<DueDeadline>>> claim) {
        return transactions.inTransaction(
                Context.root(), tx -> claim.apply(tx).invoke(this::remember).chain(due -> effect(tx, due)));
    }

    private void remember(List<DueDeadline> due) {
        claimed = due;
        onClaim.accept(due.size());
    }

    private Uni<List<DueDeadline>> effect(Tx tx, List<DueDeadline> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(due);
        }
        var spans = new ArrayList<Span>(due.size());
        var traced = due.stream().map(each -> underItsTrace(each, spans)).toList();
        return handle(tx, traced, Context.root().with(spans.get(0)))
                .ifNoItem()
                .after(HANDLER_PATIENCE)
                .failWith(() -> new IllegalStateException("handler gave no result within " + HANDLER_PATIENCE))
                .onTermination()
                .invoke(() -> spans.forEach(Span::end))
                .replaceWith(traced);
    }

    private Uni<Void> handle(Tx tx, List<DueDeadline> due, Context trace) {
        try (var ignored = trace.makeCurrent()) {
            return handler.onDue(tx, due);
        } catch (RuntimeException failure) {
            return Uni.createFrom().failure(failure);
        }
    }

    private DueDeadline underItsTrace(DueDeadline due, List<Span> spans) {
        Span span = Traces.start(
                "deadline " + handler.kind(), SpanKind.INTERNAL, due.cause().traceparent());
        spans.add(span);
        String traceparent = Traces.traceparent(Context.root().with(span));
        var cause = new Cause(due.cause().correlationId(), due.cause().causationId(), traceparent);
        return new DueDeadline(due.key(), due.dueAt(), due.payloadJson(), due.firedAt(), due.seenLate(), cause);
    }
}
