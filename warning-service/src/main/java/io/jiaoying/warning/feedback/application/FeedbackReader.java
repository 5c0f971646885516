package io.jiaoying.warning.feedback.application;

import io.jiaoying.access.RegionScope;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was reported back and what is owed still; each in one snapshot. */
public interface FeedbackReader {
    /** Empty when the warning was never called out. */
    Uni<Optional<FeedbackOverview>> overview(UUID warningId, RegionScope scope, @Nullable String region);

    /** Everything one target owes and has given. */
    Uni<CallFeedback> ofCall(UUID callId);
}
