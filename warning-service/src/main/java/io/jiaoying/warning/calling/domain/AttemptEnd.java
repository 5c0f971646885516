package io.jiaoying.warning.calling.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt ended; each ends in exactly one of these, for exactly this reason. */
public enum AttemptEnd {
    /** The person answered this very attempt in a quality the profile counts. */
    ANSWERED,
    /** The person answered it, but not in a quality the profile counts: too short, or merely read. */
    NOT_ENOUGH,
    /** Listened for a while and hung up. */
    HUNG_UP,
    BUSY,
    /** It rang, and nobody took it. */
    NO_ANSWER,
    /** The carrier gave it up, or the person declined it. */
    DECLINED,
    /** It left, perhaps arrived, and nobody said anything to it until the next rung or the end. */
    SILENCE,
    /** Number or address reach nobody. */
    REFUSED,
    /** The carrier did not take it before the next rung. */
    NOT_TAKEN,
    /** No carrier was ever asked to take it before the next rung: we were away ourselves, or a limit had not come to it. */
    NOT_TRIED,
    /** The carrier may have it, but never said so. */
    MAY_HAVE_LEFT,
    /** Nobody needed it any more before it left. */
    WITHDRAWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Empty while it can still come to something.
     *
     * @param answered whether an answer came to this attempt; null when none came, else whether it counted
     * @param current it belongs to the rung under way of an open call
     */
    public static Optional<AttemptEnd> of(
            AttemptState state,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable Boolean answered,
            boolean current) {
        if (answered != null) {
            return Optional.of(answered ? ANSWERED : outcome == Outcome.HUNG_UP ? HUNG_UP : NOT_ENOUGH);
        }
        return switch (state) {
            case QUEUED, SENDING, BUNDLED -> Optional.empty();
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case REFUSED -> Optional.of(REFUSED);
            case FAILED -> Optional.of(failed(reason));
            case HANDED_OVER -> handedOver(outcome, current);
        };
    }

    private static AttemptEnd failed(@Nullable String reason) {
        if ("may-have-left".equals(reason)) {
            return MAY_HAVE_LEFT;
        }
        return "not-tried".equals(reason) ? NOT_TRIED : NOT_TAKEN;
    }

    private static Optional<AttemptEnd> handedOver(@Nullable Outcome outcome, boolean current) {
        if (outcome == null) {
            return current ? Optional.empty() : Optional.of(SILENCE);
        }
        return switch (outcome) {
            case HUNG_UP -> Optional.of(HUNG_UP);
            case BUSY -> Optional.of(BUSY);
            case NO_ANSWER -> Optional.of(NO_ANSWER);
            case REFUSED -> Optional.of(DECLINED);
            case HEARD, PRESSED, SAID -> Optional.of(NOT_ENOUGH);
            case DELIVERED, RUNG -> current ? Optional.empty() : Optional.of(SILENCE);
        };
    }
}
