package io.jiaoying.warning.reminding.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.reminding.domain.Audience;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: where reminders wait to leave and their fate is kept. */
public interface Reminders {
    /** Ids of the people who sit at the desk's duty post. */
    Uni<List<String>> dutyPost(Tx tx, String desk);

    /** Ids of those whom the desk's duty post answers to. */
    Uni<List<String>> dutyLeaders(Tx tx, String desk);

    /** False for a clock that ended, and for a reminder older than one that is known. Locks the clock's reminders. */
    Uni<Boolean> stillMatters(Tx tx, RemindedClock clock);

    /** Earlier reminders of the clock that have not left are given up: this one says more. */
    Uni<Void> supersede(Tx tx, RemindedClock clock);

    /** Those already known are left alone; the others come back. */
    Uni<List<UUID>> insert(Tx tx, Cause cause, RemindedClock clock, List<ReminderDraft> drafts);

    /** The clock ended: nothing about it leaves any more. */
    Uni<Void> end(Tx tx, UUID clockId, String how);

    /** Claims due reminders; those of ended clocks are withdrawn instead. A claim that is not settled lapses. */
    Uni<List<Outgoing>> claim(int most, String claimedBy);

    /** They left with these messages. */
    Uni<List<Settled>> handedOver(Tx tx, List<UUID> leads, List<@Nullable String> carrierIds);

    Uni<List<Settled>> refused(Tx tx, List<UUID> leads, List<String> reasons);

    Uni<Void> retry(List<UUID> leads, List<Duration> after);

    /** Keeps what the carrier says of a message unless something later is known. */
    Uni<Void> outcome(Tx tx, CarrierNews news);

    /**
     * A reminder claimed for hand-over.
     *
     * @param leadId the message it travels in
     */
    record Outgoing(
            UUID id,
            UUID leadId,
            UUID clockId,
            String region,
            String title,
            int number,
            String from,
            String to,
            String mode,
            boolean legal,
            @Nullable Instant startsAt,
            @Nullable Instant dueAt,
            boolean exercise,
            String personId,
            String channel,
            int tries,
            @Nullable String phoneSealed,
            @Nullable String traceparent) {}

    /** A reminder that left or never will. */
    record Settled(
            UUID id,
            UUID clockId,
            UUID incidentId,
            String region,
            int number,
            Audience audience,
            @Nullable String desk,
            String personId,
            String channel,
            @Nullable String reason,
            boolean exercise,
            String correlationId,
            @Nullable String traceparent) {}
}
