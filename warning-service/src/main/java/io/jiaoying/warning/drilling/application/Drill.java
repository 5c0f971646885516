package io.jiaoying.warning.drilling.application;

import io.jiaoying.warning.drilling.domain.CheckMonth;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call-out of chosen people, always an exercise.
 *
 * @param region its area, its trailing zeros cut off
 * @param seed of an unscripted one: what the draw came from
 * @param wanted of an unscripted one: how many were to be drawn
 * @param month of a number check
 */
public record Drill(
        UUID id,
        Kind kind,
        UUID warningId,
        String region,
        String profileId,
        @Nullable String seed,
        @Nullable Integer wanted,
        @Nullable String month,
        String startedBy,
        Instant startedAt,
        Instant endsAt) {
    /** What it is for. */
    public enum Kind {
        UNSCRIPTED,
        NUMBER_CHECK;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static Drill unscripted(
            UUID warningId,
            String region,
            String profile,
            String seed,
            int wanted,
            String by,
            Instant at,
            Instant end) {
        return new Drill(
                UUID.randomUUID(), Kind.UNSCRIPTED, warningId, region, profile, seed, wanted, null, by, at, end);
    }

    static Drill numberCheck(UUID warningId, String region, String profile, CheckMonth month, String by, Instant at) {
        return new Drill(
                UUID.randomUUID(),
                Kind.NUMBER_CHECK,
                warningId,
                region,
                profile,
                null,
                null,
                month.text(),
                by,
                at,
                month.end());
    }
}
