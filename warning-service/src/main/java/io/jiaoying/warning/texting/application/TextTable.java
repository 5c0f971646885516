package io.jiaoying.warning.texting.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: where messages wait to leave and their fate is kept. */
public interface TextTable {
    /** A message claimed for hand-over; numbers are sealed. The region is the place's or the person's; null when that person is gone. */
    record Outgoing(
            UUID id,
            String personId,
            String channel,
            @Nullable String region,
            String title,
            String text,
            boolean exercise,
            int tries,
            @Nullable String phoneSealed,
            @Nullable String emailSealed,
            @Nullable String traceparent,
            Instant writtenAt) {}

    /** Messages that wait, and for how long the first of them does. */
    record Backlog(long messages, Duration oldest) {}

    Uni<Backlog> backlog();

    Uni<Void> insert(Tx tx, List<TextDraft> drafts, @Nullable String traceparent);

    /** A claim that is not settled lapses, and the carrier knows the message again by its id. */
    Uni<List<Outgoing>> claim(int most, String claimedBy);

    Uni<Void> handedOver(List<UUID> ids, List<@Nullable String> carrierIds);

    Uni<Void> refused(List<UUID> ids, List<String> reasons);

    Uni<Void> retry(List<UUID> ids, List<Duration> after);

    /** Keeps what the carrier says of a message unless something later is known. */
    Uni<Void> outcome(Tx tx, CarrierNews news);
}
