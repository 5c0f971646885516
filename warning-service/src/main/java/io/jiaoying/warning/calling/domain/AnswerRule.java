package io.jiaoying.warning.calling.domain;

import org.jspecify.annotations.Nullable;

/** Which answers close a call under the profile in force. */
public final class AnswerRule {
    private AnswerRule() {}

    /** An answer by the target, or about it by somebody who was there. */
    public static boolean closes(Profile profile, String post, Quality quality, @Nullable Integer heardSeconds) {
        if (!profile.answeredWhen().contains(quality)) {
            return false;
        }
        return switch (quality) {
            case HEARD -> heardLongEnough(profile, heardSeconds);
            case PROXIED -> !profile.answersForItself(post);
            case PRESSED, SAID, READ, DOOR -> true;
        };
    }

    /** Whether a deputy or superior who answered like this has taken the target over. */
    public static boolean proxies(Profile profile, Quality quality, @Nullable Integer heardSeconds) {
        if (!profile.proxiedWhen().contains(quality)) {
            return false;
        }
        return quality != Quality.HEARD || heardLongEnough(profile, heardSeconds);
    }

    private static boolean heardLongEnough(Profile profile, @Nullable Integer heardSeconds) {
        return profile.heardSeconds() == 0 || (heardSeconds != null && heardSeconds >= profile.heardSeconds());
    }
}
