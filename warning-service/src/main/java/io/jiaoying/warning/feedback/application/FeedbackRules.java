package io.jiaoying.warning.feedback.application;

import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.feedback.domain.Chase;
import io.jiaoying.warning.feedback.domain.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the profile that was frozen for a call says of its feedback. */
final class FeedbackRules {
    private FeedbackRules() {}

    private static Optional<Profile.Feedback> of(LockedCall call) {
        return Optional.ofNullable(call.out().profile().feedback());
    }

    /** How often this is asked again; empty for once. */
    static Optional<Duration> every(LockedCall call, Owed owed) {
        return of(call).stream()
                .flatMap(feedback -> feedback.startingWith(owed.starts()).stream())
                .filter(demand -> demand.type() == owed.type())
                .flatMap(demand -> Optional.ofNullable(demand.every()).stream())
                .findFirst();
    }

    static List<Channel> channels(LockedCall call) {
        return of(call).map(Profile.Feedback::channels).orElse(List.of());
    }

    static @Nullable Chase chase(LockedCall call) {
        return of(call).map(Profile.Feedback::chase).orElse(null);
    }

    static boolean callsBack(LockedCall call) {
        return of(call).map(feedback ->
                        !feedback.startingWith(Demand.Start.NOT_IN_PLACE).isEmpty())
                .orElse(false);
    }
}
