package io.jiaoying.events.incident;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 漏报, 谎报 or 瞒报 is suspected; a person decides what it was. What was said by whom is not told.
 *
 * @param kind {@code suspected-omission suspected-misstatement suspected-concealment}
 * @param incidentId null when nothing was reported at all
 * @param evidence references such as {@code report/<id>}, {@code clock/<id>}, {@code tip/<id>}
 */
public record FindingRaisedV1(
        String findingId,
        String kind,
        @Nullable String incidentId,
        String region,
        List<String> evidence,
        OffsetDateTime foundAt,
        boolean exercise)
        implements Event {
    public static final String TYPE = "finding.raised.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.INCIDENT;
    }

    /** The incident it is about, or the finding itself. */
    @Override
    public String subject() {
        return Objects.requireNonNullElse(incidentId, findingId);
    }
}
