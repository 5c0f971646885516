package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One number's memory of the present call-out; guarded by its own monitor. */
final class Neighbour {
    /** After so long without a call, the next one belongs to another call-out. */
    private static final Duration ONE_CALL_OUT = Duration.ofMinutes(15);

    private int calls;
    private int texts;
    private Instant lastContact = Instant.EPOCH;
    private Instant answered = Instant.EPOCH;

    @Nullable
    private String page;

    /** Notes a call or text; returns which one of its kind it is in this call-out. */
    synchronized int contacted(Message message, Instant now) {
        if (lastContact.plus(ONE_CALL_OUT).isBefore(now)) {
            calls = 0;
            texts = 0;
        }
        lastContact = now;
        if (!message.isAboutOthers()) {
            message.link().ifPresent(link -> page = link);
        }
        return message.isCall() ? ++calls : ++texts;
    }

    synchronized void answered(Instant now) {
        answered = now;
        calls = 0;
        texts = 0;
    }

    /** Whether he has answered since {@code then}. */
    synchronized boolean hasAnsweredSince(Instant then) {
        return answered.isAfter(then);
    }

    /** Whether he was called and has not answered yet. */
    synchronized boolean owesAnAnswer() {
        return lastContact.isAfter(answered);
    }

    /** The phone page of the last text message about himself. */
    synchronized Optional<String> page() {
        return Optional.ofNullable(page);
    }
}
