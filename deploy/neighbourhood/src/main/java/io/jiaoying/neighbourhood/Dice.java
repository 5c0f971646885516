package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed, number and occasion give the same throws. */
final class Dice {
    private final SplittableRandom random;
    private final double timeScale;

    /** @param timeScale 1 plays in real time, 0.25 four times as fast */
    Dice(long seed, String number, String occasion, double timeScale) {
        // SplittableRandom scatters neighbouring seeds; Random would give neighbouring numbers the same character.
        this.random = new SplittableRandom(seed + ((long) number.hashCode() << 32) + occasion.hashCode());
        this.timeScale = timeScale;
    }

    int percent() {
        return random.nextInt(100);
    }

    int upTo(int highest) {
        return random.nextInt(highest + 1);
    }

    /** Between so many seconds of real life, at the pace of this neighbourhood. */
    Duration seconds(double least, double most) {
        double seconds = least + random.nextDouble() * (most - least);
        return Duration.ofMillis((long) (seconds * timeScale * 1000));
    }
}
