package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.domain.BackOff;
import io.jiaoying.warning.carriers.domain.Provider;
import io.jiaoying.warning.carriers.domain.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The way to one carrier: its pace, its window, whether it fails. */
final class Lane {
    /** So many failures in a row without anything else make others that serve the place go first. */
    private static final int FAILING = 5;

    private static final BackOff WHEN_FULL = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final BackOff WHEN_FAILING = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Carrier carrier;
    private final InstantSource clock;
    private final @Nullable TokenBucket pace;
    private final DoubleSupplier share;
    private int onTheirWay;
    private int fullInARow;
    private int failedInARow;
    private Instant fullUntil = Instant.EPOCH;
    private Instant failingUntil = Instant.EPOCH;

    /** @param share which part of the carrier's rate is this process's, from 0 to 1 */
    Lane(Carrier carrier, InstantSource clock, DoubleSupplier share) {
        this.share = share;
        this.carrier = carrier;
        this.clock = clock;
        this.pace = carrier.provider().rate().isPresent()
                ? new TokenBucket(carrier.provider().rate().getAsInt(), clock.instant())
                : null;
    }

    Carrier carrier() {
        return carrier;
    }

    Provider provider() {
        return carrier.provider();
    }

    /** Connected and not failing. */
    synchronized boolean isWell() {
        return carrier.isConnected() && !clock.instant().isBefore(failingUntil);
    }

    synchronized int room() {
        Instant now = clock.instant();
        if (now.isBefore(fullUntil)) {
            return 0;
        }
        int window = Math.max(0, provider().window() - onTheirWay);
        TokenBucket bucket = pace(now);
        return bucket == null ? window : Math.min(window, bucket.available(now));
    }

    /** How many of them may leave now; they are on their way until {@link #result} says otherwise. */
    synchronized int enter(int messages) {
        Instant now = clock.instant();
        TokenBucket bucket = pace(now);
        int given = now.isBefore(fullUntil) ? 0 : bucket == null ? messages : bucket.take(messages, now);
        onTheirWay += given;
        return given;
    }

    /** In how long it has room again after its pace or the carrier's word stopped it; empty when neither does. */
    synchronized Optional<Duration> more() {
        Instant now = clock.instant();
        if (now.isBefore(fullUntil)) {
            return Optional.of(Duration.between(now, fullUntil));
        }
        TokenBucket bucket = pace(now);
        return bucket == null || bucket.isFull(now) ? Optional.empty() : Optional.of(bucket.untilNext(now));
    }

    private @Nullable TokenBucket pace(Instant now) {
        if (pace != null) {
            pace.pace(provider().rate().getAsInt() * share.getAsDouble(), now);
        }
        return pace;
    }

    synchronized Duration pause() {
        return more().orElse(Duration.ZERO).plusMillis(1);
    }

    /** Looks at a result and keeps what it says of the carrier; a full one's pause is the lane's. */
    synchronized HandOver result(HandOver result) {
        onTheirWay = Math.max(0, onTheirWay - 1);
        if (result instanceof HandOver.Full full) {
            return stopped(full);
        }
        fullInARow = 0;
        failedInARow = result instanceof HandOver.Later ? failedInARow + 1 : 0;
        if (failedInARow >= FAILING) {
            failingUntil = clock.instant().plus(WHEN_FAILING.after(failedInARow - FAILING + 1));
        } else if (failedInARow == 0) {
            failingUntil = Instant.EPOCH;
        }
        return result;
    }

    private HandOver stopped(HandOver.Full full) {
        Instant now = clock.instant();
        if (!now.isBefore(fullUntil)) {
            fullInARow++;
            Duration wish = WHEN_FULL.after(fullInARow);
            fullUntil = now.plus(full.after().compareTo(wish) > 0 ? full.after() : wish);
        }
        return new HandOver.Full(
                full.attemptId(),
                full.reason(),
                Duration.between(now, fullUntil).plusMillis(1));
    }
}
