package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of attempts that wait to leave. */
public interface OutgoingAttempts {
    /**
     * Claims due attempts, first attempts first. Those nobody needs any more are withdrawn instead. A claim that is not
     * settled lapses, and the attempt is handed over again under the same key.
     */
    Uni<List<Outgoing>> claim(int most, String claimedBy);

    /** Claims of a former life of this instance lapse at once. */
    Uni<Integer> releaseClaimsOf(String claimedBy);

    /** They left, and so did those bundled with them; what became of each call. */
    Uni<List<Left>> handedOver(Tx tx, List<UUID> ids, List<@Nullable String> carrierIds);

    Uni<Void> refused(Tx tx, List<UUID> ids, List<String> reasons);

    Uni<Void> retry(List<UUID> ids, List<Duration> after);

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
