package io.jiaoying.warning.feedback.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call profile asks back.
 *
 * @param within how long after its start
 * @param every asked again so long after the last time, until the warning ends; null for once
 */
public record Demand(
        FeedbackType type,
        Start starts,
        Duration within,
        @Nullable Duration every) {
    /** What sets it running. */
    public enum Start {
        /** The answer that closed the call. */
        ANSWER,
        /** Feedback that says that who commands is not on post. */
        NOT_IN_PLACE,
        /** The end of the warning. */
        LIFTING;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Start> of(String wire) {
            return Arrays.stream(values())
                    .filter(start -> start.wire().equals(wire))
                    .findFirst();
        }
    }
}
