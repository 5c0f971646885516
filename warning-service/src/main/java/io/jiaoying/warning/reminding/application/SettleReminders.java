package io.jiaoying.warning.reminding.application;

import io.jiaoying.events.Event;
import io.jiaoying.events.call.ReminderSentV1;
import io.jiaoying.events.call.ReminderUndeliverableV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.reminding.application.Reminders.Outgoing;
import io.jiaoying.warning.reminding.application.Reminders.Settled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps which reminders left, which never will, and which are tried again. */
@ApplicationScoped
class SettleReminders {
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final int DOUBLINGS = 5;

    private final Transactions transactions;
    private final Reminders reminders;
    private final Outbox outbox;
    private final ReminderMetrics metrics;
    private final InstantSource time;

    SettleReminders(
            Transactions transactions,
            Reminders reminders,
            Outbox outbox,
            ReminderMetrics metrics,
            InstantSource time) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.outbox = outbox;
        this.metrics = metrics;
        this.time = time;
    }

    Uni<Void> settle(List<Outgoing> claimed, List<HandOver> results) {
        return accepted(only(HandOver.Accepted.class, results))
                .chain(() -> refused(only(HandOver.Refused.class, results)))
                .chain(() -> later(claimed, results));
    }

    private static <T extends HandOver> List<T> only(Class<T> kind, List<HandOver> results) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Uni<Void> accepted(List<HandOver.Accepted> accepted) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> leads = accepted.stream().map(HandOver.Accepted::attemptId).toList();
        List<@Nullable String> carrierIds = new ArrayList<>();
        accepted.forEach(one -> carrierIds.add(one.carrierId()));
        return transactions.inTransaction(tx -> reminders
                .handedOver(tx, leads, carrierIds)
                .invoke(left ->
                        tx.afterCommit(() -> left.forEach(one -> metrics.reminder(one.channel(), "handed-over"))))
                .chain(left -> tell(tx, left, this::sent)));
    }

    private Uni<Void> refused(List<HandOver.Refused> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> leads = refused.stream().map(HandOver.Refused::attemptId).toList();
        List<String> reasons = refused.stream().map(HandOver.Refused::reason).toList();
        return transactions.inTransaction(tx -> reminders
                .refused(tx, leads, reasons)
                .invoke(lost -> tx.afterCommit(() -> lost.forEach(one -> {
                    metrics.reminder(one.channel(), "refused");
                    metrics.undeliverable("refused");
                })))
                .chain(lost -> tell(tx, lost, this::undeliverable)));
    }

    private Uni<Void> later(List<Outgoing> claimed, List<HandOver> results) {
        List<UUID> leads = new ArrayList<>();
        List<Duration> after = new ArrayList<>();
        for (HandOver result : results) {
            if (result instanceof HandOver.Later) {
                leads.add(result.attemptId());
                after.add(backOff(triesOf(claimed, result.attemptId())));
            } else if (result instanceof HandOver.Full full) {
                leads.add(full.attemptId());
                after.add(full.after());
            }
        }
        return leads.isEmpty() ? Uni.createFrom().voidItem() : reminders.retry(leads, after);
    }

    private static int triesOf(List<Outgoing> claimed, UUID lead) {
        return claimed.stream()
                .filter(out -> out.leadId().equals(lead))
                .mapToInt(Outgoing::tries)
                .max()
                .orElse(1);
    }

    static Duration backOff(int tries) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, tries - 1)));
    }

    private Uni<Void> tell(Tx tx, List<Settled> settled, Function<Settled, Event> event) {
        return Multi.createFrom()
                .iterable(settled)
                .onItem()
                .transformToUniAndConcatenate(one ->
                        outbox.append(tx, new Cause(one.correlationId(), null, one.traceparent()), event.apply(one)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Event sent(Settled one) {
        return new ReminderSentV1(
                one.incidentId().toString(),
                one.clockId().toString(),
                one.id().toString(),
                one.number(),
                one.audience().wire(),
                one.personId(),
                one.region(),
                one.channel(),
                Beijing.at(time.instant()),
                one.exercise());
    }

    private Event undeliverable(Settled one) {
        return new ReminderUndeliverableV1(
                one.incidentId().toString(),
                one.clockId().toString(),
                one.number(),
                one.audience().wire(),
                one.desk(),
                one.personId(),
                one.region(),
                one.reason() == null ? "refused" : one.reason(),
                Beijing.at(time.instant()),
                one.exercise());
    }
}
