package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Quality;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came in.
 *
 * @param by who answered, as far as known
 * @param actor who recorded it: {@code person:<id>} or the desk's party, never a name
 * @param at when it was given
 * @param aboutSomebodyElse a deputy or superior answered about the target
 * @param attemptId the attempt it answers, if one is known
 * @param deskRecord how the desk reached them, when the answer is the desk's own record
 * @param inPlace whether they are where they are needed; null when nobody said
 */
public record GivenAnswer(
        Quality quality,
        String by,
        String actor,
        Instant at,
        @Nullable String words,
        @Nullable Integer heardSeconds,
        boolean aboutSomebodyElse,
        @Nullable UUID attemptId,
        @Nullable Channel deskRecord,
        @Nullable Boolean inPlace) {

    GivenAnswer to(UUID attempt) {
        return new GivenAnswer(quality, by, actor, at, words, heardSeconds, aboutSomebodyElse, attempt, null, inPlace);
    }
}
