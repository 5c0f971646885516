package io.jiaoying.warning.accounting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was not woken and why; the number only to be recognised.
 *
 * @param reason the furthest that any attempt to reach the person has come
 * @param stopReason why nobody calls any longer, where that is it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MissedJson(
        UUID callOutId,
        UUID callId,
        String personId,
        String name,
        String post,
        String region,
        String place,
        @Nullable String phoneMasked,
        String state,
        @Nullable String stopReason,
        String reason,
        String meaning,
        List<Attempt> attempts) {

    /** One attempt to wake, or to have woken, and how it ended; null while it can still come to something. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Attempt(
            String who,
            String channel,
            @Nullable Instant at,
            @Nullable String ended,
            @Nullable String reason) {
        static Attempt of(MissedTarget.Tried tried) {
            AttemptEnd ended = tried.ended();
            return new Attempt(
                    tried.who().wire(),
                    tried.channel().wire(),
                    tried.at(),
                    ended == null ? null : ended.wire(),
                    tried.reason());
        }
    }

    static MissedJson of(MissedTarget one) {
        return new MissedJson(
                one.callOutId(),
                one.callId(),
                one.personId(),
                one.name(),
                one.post(),
                one.region(),
                Words.fullPlace(one.region()),
                one.phoneMasked(),
                one.state().wire(),
                one.stopReason(),
                one.reason().wire(),
                one.reason().chinese() + " · " + one.reason().english(),
                one.tried().stream().map(Attempt::of).toList());
    }
}
