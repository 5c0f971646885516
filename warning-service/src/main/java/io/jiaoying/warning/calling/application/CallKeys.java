package io.jiaoying.warning.calling.application;

import java.util.UUID;

/** Keys and kinds of the deadlines of a call. */
public final class CallKeys {
    static final String STEP = "call-step";
    public static final String FEEDBACK = "call-feedback";

    private CallKeys() {}

    static String step(UUID callId) {
        return "call:" + callId + ":step";
    }

    public static String feedback(UUID callId) {
        return "call:" + callId + ":feedback";
    }

    static UUID callId(String key) {
        return UUID.fromString(key.split(":", -1)[1]);
    }
}
