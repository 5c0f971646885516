package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.CallState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Targets of one call-out, region and post that have come to the same.
 *
 * @param region a code of whatever level was asked for
 * @param late how many of them were answered only after the ladder had ended
 * @param answeredAfter how long after its ladder began each answered one was answered
 */
public record Cell(
        UUID callOutId,
        String region,
        String post,
        CallState state,
        Result result,
        int targets,
        int late,
        List<Duration> answeredAfter) {
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;

    public Cell {
        answeredAfter = List.copyOf(answeredAfter);
    }

    public String county() {
        return upTo(COUNTY_DIGITS);
    }

    public String township() {
        return upTo(TOWNSHIP_DIGITS);
    }

    private String upTo(int digits) {
        return region.length() <= digits ? region : region.substring(0, digits);
    }
}
