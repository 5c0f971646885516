package io.jiaoying.warning.calling.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.NotInFuture;
import io.jiaoying.warning.calling.application.GivenAnswer;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Quality;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as the desk records it. */
record AnswerBody(
        @NotBlank String quality,
        @Size(max = 200) @Nullable String by,
        @NotInFuture @Nullable Instant at,
        @Size(max = 2000) @Nullable String words,
        @PositiveOrZero @Nullable Integer heardSeconds,
        @Nullable Boolean inPlace) {

    GivenAnswer toAnswer(String desk, Instant now) {
        String who = by;
        Quality how = parsed();
        if (how == Quality.PROXIED && (who == null || who.isBlank())) {
            throw Refusal.invalid("by", "代为应答须写明是谁", "must name who answered for the target");
        }
        return new GivenAnswer(
                how,
                who == null ? desk : who,
                desk,
                at == null ? now : at,
                words,
                heardSeconds,
                false,
                null,
                how == Quality.DOOR ? Channel.DOOR : Channel.DESK,
                inPlace);
    }

    Quality parsed() {
        return Quality.of(quality)
                .orElseThrow(() -> Refusal.invalid(
                        "quality",
                        "须为 heard、pressed、said、read、proxied 或 door",
                        "must be heard, pressed, said, read, proxied or door"));
    }
}
