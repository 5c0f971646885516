package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.Set;

/**
 * A target whose rung is over without an answer.
 *
 * @param next the rung that is due
 * @param somethingLeft whether anything of the last rung was handed over or refused
 * @param stuck how long the carriers have been tried with the last rung in vain
 * @param deadChannels by which its number reaches nobody, as the carrier says
 * @param wholeTownshipSilent nobody in its township gave a sign of life
 */
public record SilentTarget(
        String region,
        Branch branch,
        int next,
        boolean somethingLeft,
        Duration stuck,
        Set<Channel> deadChannels,
        boolean wholeTownshipSilent) {
    public SilentTarget {
        deadChannels = Set.copyOf(deadChannels);
    }
}
