package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Message;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt claimed for hand-over, with all that its message needs.
 *
 * @param region of the person it goes to; of the target where that person is not in the directory any more
 * @param silent the still silent targets it is about when it goes to a deputy or superior
 * @param asksInPlace the person may answer that they are not yet in place
 * @param allClear says that the warning is lifted, and asks nothing
 * @param afterEnd the warning is over: only closing feedback is asked
 */
public record Outgoing(
        UUID id,
        UUID callId,
        String toPersonId,
        String region,
        Step.Who who,
        boolean feedback,
        boolean allClear,
        Channel channel,
        int tries,
        Instant queuedAt,
        Message message,
        @Nullable String phoneSealed,
        @Nullable String emailSealed,
        List<Silent> silent,
        boolean asksInPlace,
        boolean afterEnd,
        @Nullable String traceparent) {
    /**
     * A silent target as its superior may be told: post and place, no name.
     *
     * @param away it answered, but is not in place
     */
    public record Silent(String post, String region, boolean away) {}
}
