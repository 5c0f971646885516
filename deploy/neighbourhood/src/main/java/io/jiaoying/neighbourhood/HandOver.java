package io.jiaoying.neighbourhood;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message as the telephone gateway contract hands it over; without an address to call back its sender fetches the news. */
record HandOver(
        @Nullable String attemptId,
        @Nullable String channel,
        @Nullable String to,
        @Nullable String text,
        @Nullable String callbackUrl,
        boolean exercise) {
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9]{5,20}");

    /** Why the carrier cannot take it; empty when it can. */
    Optional<String> flaw() {
        if (attemptId == null || attemptId.isBlank()) {
            return Optional.of("no-attempt-id");
        }
        if (!"sms".equals(channel) && !"voice".equals(channel)) {
            return Optional.of("unknown-channel");
        }
        if (to == null || !PHONE_NUMBER.matcher(to).matches()) {
            return Optional.of("bad-number");
        }
        if (text == null || text.isBlank()) {
            return Optional.of("no-text");
        }
        return callbackUrl != null && !callbackUrl.startsWith("http") ? Optional.of("no-callback") : Optional.empty();
    }

    /** The same without gaps; only after {@link #flaw} found none. */
    Message message(@Nullable String traceparent) {
        if (attemptId == null || channel == null || to == null || text == null) {
            throw new IllegalStateException("has a flaw");
        }
        return new Message(attemptId, channel, to, text, callbackUrl == null ? "" : callbackUrl, exercise, traceparent);
    }
}
