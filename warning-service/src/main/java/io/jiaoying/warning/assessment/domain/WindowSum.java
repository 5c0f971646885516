package io.jiaoying.warning.assessment.domain;

import java.time.Duration;
import java.time.Instant;

/** What one station measured in the time before an instant. */
public record WindowSum(
        String station, String region, Instant until, Duration window, double sum, double max, long count) {}
