package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.sign.SignatureOutcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A message of somebody else that was read and found in order.
 *
 * @param way {@code post}, or the feed it stood in
 * @param receivedBy the party that brought it
 */
public record ReceivedMessage(
        UUID id,
        Alert alert,
        Bytes document,
        SignatureOutcome signature,
        String way,
        String receivedBy,
        Instant receivedAt) {
    /** What came, byte for byte. */
    public static final class Bytes {
        private final byte[] bytes;

        public Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] copy() {
            return bytes.clone();
        }
    }
}
