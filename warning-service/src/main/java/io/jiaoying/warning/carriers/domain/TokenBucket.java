package io.jiaoying.warning.carriers.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The pace a carrier allows: it fills at its rate and holds what comes in 150 ms, so that a late look loses nothing and no second
 * sees a fifth more than the rate. Not safe for use by several threads.
 */
public final class TokenBucket {
    private static final double HELD_SECONDS = 0.15;
    private static final double NANOS = 1e9;

    private static final Duration WITHOUT_A_PACE = Duration.ofMillis(250);

    private double rate;
    private double most;
    private double tokens;
    private Instant filledAt;

    /** Empty at first. */
    public TokenBucket(int ratePerSecond, Instant now) {
        if (ratePerSecond < 1) {
            throw new IllegalArgumentException("a rate below one a second: " + ratePerSecond);
        }
        this.rate = ratePerSecond;
        this.most = 1 + ratePerSecond * HELD_SECONDS;
        this.filledAt = now;
    }

    /** From now on; zero stops it. */
    public void pace(double ratePerSecond, Instant now) {
        fill(now);
        rate = ratePerSecond;
        most = ratePerSecond > 0 ? 1 + ratePerSecond * HELD_SECONDS : 0;
        tokens = Math.min(tokens, most);
    }

    public int available(Instant now) {
        fill(now);
        return (int) tokens;
    }

    /** At most that many; returns how many it gave. */
    public int take(int wanted, Instant now) {
        int given = Math.min(wanted, available(now));
        tokens -= given;
        return given;
    }

    public boolean isFull(Instant now) {
        fill(now);
        return rate > 0 && tokens >= most;
    }

    /** Until the next one is there; zero when one is. */
    public Duration untilNext(Instant now) {
        fill(now);
        if (rate <= 0) {
            return WITHOUT_A_PACE;
        }
        return tokens >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - tokens) / rate * NANOS));
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            tokens = Math.min(
                    most, tokens + rate * Duration.between(filledAt, now).toNanos() / NANOS);
            filledAt = now;
        }
    }
}
