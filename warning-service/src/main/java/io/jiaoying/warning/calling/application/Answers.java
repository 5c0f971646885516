package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Quality;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where answers are kept. */
public interface Answers {
    /** One answer to one call, judged. */
    record Judged(UUID callId, Quality quality, boolean closes, boolean late) {}

    Uni<Void> insert(Tx tx, GivenAnswer given, List<Judged> judged, Instant recordedAt);

    /** The calls are answered now; feedback is asked for until the given instant, if any. */
    Uni<Void> close(Tx tx, List<Judged> closing, Instant at, Instant feedbackSince, @Nullable Instant feedbackDueAt);

    Uni<Void> markFeedbackOverdue(Tx tx, List<UUID> callIds, Instant at);
}
