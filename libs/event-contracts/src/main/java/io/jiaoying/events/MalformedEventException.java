package io.jiaoying.events;

import org.jspecify.annotations.Nullable;

/** The bytes are not a whole event of the type they claim to be; no retry will help. */
public final class MalformedEventException extends RuntimeException {
    public MalformedEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
