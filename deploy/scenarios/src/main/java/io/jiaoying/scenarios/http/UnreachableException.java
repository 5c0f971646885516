package io.jiaoying.scenarios.http;

import org.jspecify.annotations.Nullable;

/** The stack does not answer; the message is one sentence for the person who started the story. */
public final class UnreachableException extends RuntimeException {
    public UnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
