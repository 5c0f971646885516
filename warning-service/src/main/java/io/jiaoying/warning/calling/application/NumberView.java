package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person's number; the number itself only to be recognised.
 *
 * @param state {@code verified}: somebody answered there; {@code dead}: every channel tried reaches nobody; {@code unverified}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NumberView(
        String personId,
        String name,
        String post,
        String region,
        @Nullable String phoneMasked,
        String state,
        List<ChannelCheck> checks) {
    /** What the last attempt by this channel showed. */
    public record ChannelCheck(
            String channel, String state, @Nullable String reason, Instant at) {}
}
