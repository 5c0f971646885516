package io.jiaoying.warning.calling.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A carrier of text messages and voice calls. */
public interface TelephoneCarrier {
    /**
     * One message.
     *
     * @param channel {@code sms} or {@code voice}
     */
    record PhoneMessage(UUID attemptId, String channel, String to, String text, boolean exercise) {}

    /** One result per message; never fails. Handing over the same attempt again does not call anybody twice. */
    Uni<List<HandOver>> handOver(List<PhoneMessage> messages, @Nullable String traceparent);
}
