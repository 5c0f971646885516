package io.jiaoying.events.hazard;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hazard as it is after its latest step. The topic is compacted, so that whoever comes later learns of every hazard there is.
 *
 * @param kind {@code danger-source small-premises farm-inn self-built-house construction-site gas underground river-reservoir
 *     flash-flood-geological forest-grassland-fire other}
 * @param level {@code general} or {@code major}
 * @param longitude degrees, CGCS2000; null where only its region is known
 * @param latitude degrees, CGCS2000
 * @param state {@code discovered confirmed controlled rectified closed}
 * @param revision rises with each step
 */
public record HazardRecordedV1(
        String hazardId,
        String region,
        String kind,
        String level,
        String title,
        @Nullable Double longitude,
        @Nullable Double latitude,
        String state,
        OffsetDateTime discoveredAt,
        OffsetDateTime at,
        long revision)
        implements Event {
    public static final String TYPE = "hazard.recorded.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.HAZARD;
    }

    @Override
    public String subject() {
        return hazardId;
    }
}
