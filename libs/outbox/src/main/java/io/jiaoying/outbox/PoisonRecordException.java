package io.jiaoying.outbox;

import org.jspecify.annotations.Nullable;

/** A record that can never be handled; its message is the reason that goes with it to the dead-letter topic. */
public class PoisonRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonRecordException(String reason) {
        super(reason);
    }

    public PoisonRecordException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    static PoisonRecordException of(Throwable failure) {
        return failure instanceof PoisonRecordException poison
                ? poison
                : new PoisonRecordException(
                        "handler failed: " + failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
}
