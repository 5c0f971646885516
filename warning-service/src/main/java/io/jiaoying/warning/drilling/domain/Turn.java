package io.jiaoying.warning.drilling.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a number check may do now, and when to look again.
 *
 * @param again of no meaning once it is over
 */
public record Turn(Kind kind, Instant again) {
    /** What may be done. */
    public enum Kind {
        /** The next few people are called. */
        CALL,
        /** People sleep. */
        SLEEP,
        /** A real call-out runs there: the check stays out of its way. */
        YIELD,
        /** Everybody was called, or the month is over. */
        OVER
    }

    /**
     * How fast.
     *
     * @param batch people at a time
     * @param apart so far apart
     * @param yield how long to stay away from a real call-out before looking again
     */
    public record Pace(int batch, Duration apart, Duration yield) {}

    public static Turn at(
            Instant now, Instant endsAt, boolean anybodyWaits, boolean realCallOut, WakingHours hours, Pace pace) {
        if (!anybodyWaits || !now.isBefore(endsAt)) {
            return new Turn(Kind.OVER, now);
        }
        if (!hours.include(now)) {
            return new Turn(Kind.SLEEP, hours.next(now));
        }
        return realCallOut ? new Turn(Kind.YIELD, now.plus(pace.yield())) : new Turn(Kind.CALL, now.plus(pace.apart()));
    }
}
