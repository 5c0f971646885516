package io.jiaoying.warning.calling.application;

import io.jiaoying.events.call.CallAttemptedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.Beijing;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps which attempts left, which never will, and which are tried again. */
@ApplicationScoped
class SettleHandOver {
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;

    private final Transactions transactions;
    private final OutgoingAttempts queue;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final DeadNumbers deadNumbers;
    private final CallMetrics metrics;
    private final InstantSource clock;

    SettleHandOver(
            Transactions transactions,
            OutgoingAttempts queue,
            Outbox outbox,
            WarningTimeline timeline,
            DeadNumbers deadNumbers,
            CallMetrics metrics,
            InstantSource clock) {
        this.transactions = transactions;
        this.queue = queue;
        this.outbox = outbox;
        this.timeline = timeline;
        this.deadNumbers = deadNumbers;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Void> settle(List<Outgoing> claimed, List<HandOver> results) {
        Map<UUID, Outgoing> byId =
                claimed.stream().collect(Collectors.toMap(Outgoing::id, Function.identity(), (one, same) -> one));
        return accepted(only(HandOver.Accepted.class, results))
                .chain(() -> refused(byId, only(HandOver.Refused.class, results)))
                .chain(() -> again(byId, results));
    }

    private static <T extends HandOver> List<T> only(Class<T> kind, List<HandOver> results) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Uni<Void> accepted(List<HandOver.Accepted> accepted) {
        if (accepted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = accepted.stream().map(HandOver.Accepted::attemptId).toList();
        List<@Nullable String> carrierIds = new ArrayList<>();
        accepted.forEach(one -> carrierIds.add(one.carrierId()));
        return transactions
                .inTransaction(tx -> queue.handedOver(tx, ids, carrierIds)
                        .chain(left -> publish(tx, left).replaceWith(left)))
                .invoke(left -> left.forEach(this::count))
                .replaceWithVoid();
    }

    private void count(OutgoingAttempts.Left left) {
        metrics.attempt(left.channel(), "handed-over");
        if (left.firstOfCall()) {
            metrics.firstAttempt(left.sinceQueued());
        }
    }

    private Uni<Void> publish(Tx tx, List<OutgoingAttempts.Left> left) {
        Instant now = clock.instant();
        Map<UUID, List<OutgoingAttempts.Left>> byWarning = left.stream()
                .collect(Collectors.groupingBy(OutgoingAttempts.Left::warningId, TreeMap::new, Collectors.toList()));
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Map.Entry<UUID, List<OutgoingAttempts.Left>> one : byWarning.entrySet()) {
            List<OutgoingAttempts.Left> ofWarning = one.getValue();
            OutgoingAttempts.Left any = ofWarning.get(0);
            Cause cause = new Cause(any.correlationId(), null, any.traceparent());
            List<CallAttemptedV1> events =
                    ofWarning.stream().map(each -> event(each, now)).toList();
            String ids =
                    ofWarning.stream().map(each -> each.attemptId().toString()).collect(Collectors.joining(","));
            done = done.chain(() -> outbox.append(tx, cause, events))
                    .chain(() -> timeline.append(
                            tx, one.getKey(), "attempts-handed-over", "dispatcher", now, Map.of("attemptIds", ids)));
        }
        return done;
    }

    private static CallAttemptedV1 event(OutgoingAttempts.Left left, Instant now) {
        return new CallAttemptedV1(
                left.callId().toString(),
                left.warningId().toString(),
                left.incidentId(),
                left.toPersonId(),
                left.region(),
                left.attemptId().toString(),
                left.sequence(),
                left.feedback() ? "feedback" : "wake",
                left.channel(),
                Beijing.at(now),
                left.becauseOf(),
                left.exercise());
    }

    private Uni<Void> refused(Map<UUID, Outgoing> byId, List<HandOver.Refused> refused) {
        if (refused.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        refused.forEach(one -> metrics.attempt(channel(byId, one.attemptId()), "refused"));
        List<UUID> ids = refused.stream().map(HandOver.Refused::attemptId).toList();
        List<String> reasons = refused.stream().map(HandOver.Refused::reason).toList();
        return transactions.inTransaction(
                tx -> queue.refused(tx, ids, reasons).chain(() -> deadNumbers.refused(tx, ids, reasons)));
    }

    private Uni<Void> again(Map<UUID, Outgoing> byId, List<HandOver> results) {
        List<OutgoingAttempts.Again> again = new ArrayList<>();
        for (HandOver.Later later : only(HandOver.Later.class, results)) {
            metrics.attempt(channel(byId, later.attemptId()), "retried");
            Outgoing out = byId.get(later.attemptId());
            Duration after = backOff(out == null ? 1 : out.tries());
            again.add(new OutgoingAttempts.Again(later.attemptId(), after, later.mayHaveLeft(), true, true));
        }
        for (HandOver.Full full : only(HandOver.Full.class, results)) {
            again.add(new OutgoingAttempts.Again(full.attemptId(), full.after(), false, false, full.offered()));
        }
        return again.isEmpty() ? Uni.createFrom().voidItem() : queue.retry(again);
    }

    private static String channel(Map<UUID, Outgoing> byId, UUID id) {
        Outgoing out = byId.get(id);
        return out == null ? "unknown" : out.channel().wire();
    }

    static Duration backOff(int tries) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, tries - 1)));
        return doubled.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : doubled;
    }
}
