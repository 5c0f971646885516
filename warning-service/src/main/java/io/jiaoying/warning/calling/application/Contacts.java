package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The message each person of a branch gets per channel, whoever else of theirs is silent: one superior with many silent people
 * gets one message, not a storm. It waits a moment for those whose rung ends at the same instant but in another transaction.
 */
public final class Contacts {
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);
    private static final int SHARE_OF_PATIENCE = 10;

    private final Map<String, UUID> leaders = new HashMap<>();

    /** A message that has not left yet and takes more. */
    public void waiting(UUID attemptId, String personId, Step.Who who, String channel) {
        leaders.put(key(personId, who, channel), attemptId);
    }

    AttemptDraft join(AttemptDraft draft, Duration patience) {
        String key = key(draft.toPersonId(), draft.who(), draft.channel().wire());
        UUID leader = leaders.putIfAbsent(key, draft.id());
        return leader == null
                ? draft.leading().waiting(gathering(patience).plus(draft.after()))
                : draft.carriedBy(leader);
    }

    private static Duration gathering(Duration patience) {
        Duration share = patience.dividedBy(SHARE_OF_PATIENCE);
        return share.compareTo(LONGEST_GATHERING) < 0 ? share : LONGEST_GATHERING;
    }

    private static String key(String personId, Step.Who who, String channel) {
        return personId + " " + who.wire() + " " + channel;
    }
}
