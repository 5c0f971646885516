package io.jiaoying.incident.api;

import io.jiaoying.incident.domain.TransmissionRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report upward as it was sent to us; {@code sentAt} defaults to now. */
record TransmissionRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String mode,
        @Nullable Instant sentAt,
        @Nullable String spokenTo,
        @Nullable Boolean heardBack) {

    TransmissionRules.Stated toStated() {
        return new TransmissionRules.Stated(from, to, mode, Instants.toMillis(sentAt), spokenTo, heardBack);
    }

    @Override
    public String toString() {
        return "TransmissionRequest[" + from + " → " + to + "]";
    }
}
