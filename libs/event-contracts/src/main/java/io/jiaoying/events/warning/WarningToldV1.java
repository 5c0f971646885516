package io.jiaoying.events.warning;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The superior, the neighbours and the garrison were told of a warning in the transaction that changed it (突发事件应对法 art. 64).
 *
 * @param parties {@code superior:610700000000}, {@code neighbour:…} or {@code garrison:…}; those for whom nobody is known are among them
 */
public record WarningToldV1(
        String warningId,
        @Nullable String incidentId,
        String region,
        String about,
        List<String> parties,
        OffsetDateTime at,
        boolean exercise)
        implements Event {
    public static final String TYPE = "warning.told.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.WARNING;
    }

    @Override
    public String subject() {
        return warningId;
    }
}
