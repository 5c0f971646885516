package io.jiaoying.warning.calling.application;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Keys and kinds of the deadlines of a call. */
public final class CallKeys {
    static final String STEP = "call-step";
    static final String FIRST_STEP = "call-first-step";
    public static final String FEEDBACK = "call-feedback";

    private CallKeys() {}

    static String step(UUID callId) {
        return "call:" + callId + ":step";
    }

    /** One for everybody who is called at its start. */
    static String firstStep(UUID callOutId) {
        return "call-out:" + callOutId + ":first-step";
    }

    public static String feedback(UUID callId) {
        return "call:" + callId + ":feedback";
    }

    static List<String> ofCalls(List<UUID> callIds) {
        return callIds.stream().flatMap(id -> Stream.of(step(id), feedback(id))).toList();
    }

    static List<String> all(UUID callOutId, List<UUID> callIds) {
        return Stream.concat(Stream.of(firstStep(callOutId)), ofCalls(callIds).stream())
                .toList();
    }

    static UUID callId(String key) {
        return id(key);
    }

    static UUID callOutId(String key) {
        return id(key);
    }

    private static UUID id(String key) {
        return UUID.fromString(key.split(":", -1)[1]);
    }
}
