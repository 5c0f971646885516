package io.jiaoying.incident.clock.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an incident has come by official judgement.
 *
 * @param stableAt 灾情稳定
 * @param endedAt 处置结束: stated, or the 终报
 */
public record Situation(
        @Nullable Instant stableAt, @Nullable Instant endedAt) {
    public static final Situation ONGOING = new Situation(null, null);

    /** A judgement once made stays. */
    public Situation stable(Instant at) {
        return stableAt == null ? new Situation(at, endedAt) : this;
    }

    public Situation ended(Instant at) {
        return endedAt == null ? new Situation(stableAt, at) : this;
    }

    /** Whether a repetition that lasts until then is over. */
    boolean endsWhatRepeats(Timing.Until until) {
        return switch (until) {
            case STABLE -> stableAt != null || endedAt != null;
            case ENDED -> endedAt != null;
            case CLOSED -> false;
        };
    }
}
