package io.jiaoying.warning.cap.application;

import io.jiaoying.warning.issuing.application.Warning;
import java.util.Optional;

/**
 * What came of a message.
 *
 * @param warning the warning it drafted, changed, lifted or answered; none for tests and for answers to nothing of ours
 * @param drafted whether the warning is a new one
 */
public record Receipt(ReceivedMessage message, Optional<Warning> warning, boolean drafted) {
    static Receipt without(ReceivedMessage message) {
        return new Receipt(message, Optional.empty(), false);
    }

    static Receipt drafted(ReceivedMessage message, Warning warning) {
        return new Receipt(message, Optional.of(warning), true);
    }

    static Receipt about(ReceivedMessage message, Warning warning) {
        return new Receipt(message, Optional.of(warning), false);
    }
}
