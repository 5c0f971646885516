package io.jiaoying.incident.verdict.application;

import io.jiaoying.incident.verdict.domain.ClockCount;
import io.jiaoying.incident.verdict.domain.Verdict;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: counting clocks and their verdicts. */
public interface VerdictQueries {
    /** The verdicts of one incident, the earliest limit first. */
    Uni<List<Verdict>> of(UUID incidentId);

    /**
     * What is counted.
     *
     * @param prefix of the codes to count; empty for the whole country
     * @param areaDigits length of the codes to group by
     * @param at a running clock whose limit passed before this counts as overdue
     */
    record Asked(String prefix, int areaDigits, Instant from, Instant until, Instant at) {}

    Uni<List<ClockCount>> count(Asked asked);
}
