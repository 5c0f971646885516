package io.jiaoying.warning.calling.application;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier said when an attempt was handed to it. */
public sealed interface HandOver {
    UUID attemptId();

    /** The carrier has it. */
    record Accepted(UUID attemptId, @Nullable String carrierId) implements HandOver {}

    /** It will never take it. */
    record Refused(UUID attemptId, String reason) implements HandOver {}

    /**
     * It could not take it now.
     *
     * @param mayHaveLeft it may have it all the same, for its answer never came
     */
    record Later(UUID attemptId, String reason, boolean mayHaveLeft) implements HandOver {}

    /** It takes no more for the moment: its limit, not a failure of the attempt. */
    record Full(UUID attemptId, String reason, Duration after) implements HandOver {
        /** Our own count of what the carrier takes, not its word. */
        public static final String PACE = "pace";

        /** Whether the carrier was asked. */
        boolean offered() {
            return !reason.equals(PACE);
        }
    }
}
