package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.util.List;

/**
 * What follows when somebody answers that they are awake but not yet in place 未到岗: they are called again, and in the end
 * somebody else of the branch is.
 *
 * @param again how long after such an answer, and after each call that follows it
 * @param times how often before the ladder goes on to others
 */
public record NotInPlace(Duration again, int times, List<Channel> channels) {
    public NotInPlace {
        channels = List.copyOf(channels);
        if (again.isNegative() || again.isZero()) {
            throw new IllegalArgumentException("whoever is called again at once is never left to go");
        }
    }
}
