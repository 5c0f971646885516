package io.jiaoying.incident.finding.domain;

import java.util.List;

/**
 * A suspicion as it arises.
 *
 * @param key the same suspicion again has the same key
 */
public record Suspected(FindingKind kind, String key, List<Evidence> evidence) {}
