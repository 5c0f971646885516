package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of attempts that wait to leave. */
public interface OutgoingAttempts {
    /**
     * Claims due attempts, of each channel as many as it has room for, by their priority. Those nobody needs any more are
     * withdrawn instead. A claim that is not settled lapses, and the attempt is handed over again under the same key.
     */
    Uni<List<Outgoing>> claim(Map<Channel, Integer> room, String claimedBy);

    /** Frees those that waited for the pace of their call-out, as many as it allows by now: first attempts before second ones. */
    Uni<Freed> free();

    /**
     * What was freed.
     *
     * @param more others still wait
     */
    record Freed(int attempts, boolean more) {}

    /** Claims of a former life of this instance lapse at once. */
    Uni<Integer> releaseClaimsOf(String claimedBy);

    /** They left, and so did those bundled with them; what became of each call. */
    Uni<List<Left>> handedOver(Tx tx, List<UUID> ids, List<@Nullable String> carrierIds);

    Uni<Void> refused(Tx tx, List<UUID> ids, List<String> reasons);

    Uni<Void> retry(List<Again> again);

    /**
     * To be handed over again.
     *
     * @param mayHaveLeft the carrier may have it, for its answer never came
     * @param counts false when it was only the carrier's limit: then the try does not count
     * @param offered whether a carrier was asked to take it at all
     */
    public record Again(UUID id, Duration after, boolean mayHaveLeft, boolean counts, boolean offered) {}

    /** An attempt that left. */
    public record Left(
            UUID attemptId,
            UUID callId,
            UUID warningId,
            @Nullable String incidentId,
            String toPersonId,
            String region,
            int sequence,
            boolean feedback,
            String channel,
            @Nullable String becauseOf,
            boolean exercise,
            String correlationId,
            @Nullable String traceparent,
            boolean firstOfCall,
            Duration sinceQueued) {}
}
