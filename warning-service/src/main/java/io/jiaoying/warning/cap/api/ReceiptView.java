package io.jiaoying.warning.cap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.cap.Alert;
import io.jiaoying.warning.cap.application.Receipt;
import io.jiaoying.warning.issuing.api.WarningView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message: the warning, if there is one, and beside it what was received.
 *
 * @param signature {@code none} or {@code valid}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReceiptView(@JsonUnwrapped @Nullable WarningView warning, String signature, Message cap) {
    /** The message by its own words. */
    record Message(
            UUID receivedId,
            String identifier,
            String sender,
            String sent,
            String msgType,
            String status,
            Instant receivedAt) {}

    static ReceiptView of(Receipt receipt) {
        Alert alert = receipt.message().alert();
        return new ReceiptView(
                receipt.warning().map(WarningView::of).orElse(null),
                receipt.message().signature().wire(),
                new Message(
                        receipt.message().id(),
                        alert.identifier(),
                        alert.sender(),
                        alert.sent().text(),
                        alert.msgType().wire(),
                        alert.status().wire(),
                        receipt.message().receivedAt()));
    }
}
