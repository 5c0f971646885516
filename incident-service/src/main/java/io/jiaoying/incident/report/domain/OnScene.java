package io.jiaoying.incident.report.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody in charge at the scene. Name and phone number are personal data and kept apart. */
public record OnScene(@Nullable String post, @Nullable Instant arrivedAt) {

    public static final OnScene UNKNOWN = new OnScene(null, null);

    /** Another post is another person, whose arrival is not that of the one before. */
    OnScene updatedBy(OnScene later) {
        boolean samePerson = later.post == null || later.post.equals(post);
        return samePerson ? new OnScene(post, newer(arrivedAt, later.arrivedAt)) : later;
    }
}
