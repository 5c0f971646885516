package io.jiaoying.incident.merging.application;

import io.jiaoying.incident.merging.domain.Nearness;
import java.time.Instant;
import java.util.UUID;

/**
 * One incident merged into another.
 *
 * @param incidentId the one that goes on
 */
public record Merge(UUID incidentId, UUID mergedId, Nearness nearness, String reason, String by, Instant at) {}
