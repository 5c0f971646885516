package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target whose rung is over without an answer.
 *
 * @param next the rung that is due
 * @param somethingLeft whether anything of the last rung was handed over or refused
 * @param sinceLeft since the last rung began to leave; null where nothing of it did
 * @param stuck how long the carriers have been tried with the last rung in vain
 * @param deadChannels by which its number reaches nobody, as the carrier says
 * @param wholeTownshipSilent nobody in its township gave a sign of life
 * @param calledBack how often it was called since it said that it is not in place; null where it never said so
 */
public record SilentTarget(
        String region,
        Branch branch,
        int next,
        boolean somethingLeft,
        @Nullable Duration sinceLeft,
        Duration stuck,
        Set<Channel> deadChannels,
        boolean wholeTownshipSilent,
        @Nullable Integer calledBack) {
    public SilentTarget {
        deadChannels = Set.copyOf(deadChannels);
    }
}
