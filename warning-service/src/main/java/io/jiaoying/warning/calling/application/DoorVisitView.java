package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A village (or an office of that code) with everybody who is to be visited there.
 *
 * @param wholeTownshipSilent nothing is heard of the whole township: the network may be down
 * @param open how many of them nobody has met yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DoorVisitView(
        String region, String name, String township, boolean wholeTownshipSilent, int open, List<Visited> people) {
    /**
     * One of them.
     *
     * @param askedPersonId who was asked to send somebody; null when the duty desk sends
     */
    public record Visited(
            UUID callId,
            String personId,
            String name,
            String post,
            String state,
            @Nullable String quality,
            @Nullable String askedPersonId,
            @Nullable Instant sentAt) {}
}
