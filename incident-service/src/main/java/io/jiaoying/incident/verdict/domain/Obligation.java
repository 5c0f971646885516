package io.jiaoying.incident.verdict.domain;

import org.jspecify.annotations.Nullable;

/**
 * The rule that clocks were judged by, in the version that judged them.
 *
 * @param allowed ISO 8601 duration, null where the rule has no fixed limit
 */
public record Obligation(
        String packId,
        String packVersion,
        String ruleId,
        String basis,
        boolean legal,
        String from,
        String to,
        String mode,
        @Nullable String allowed) {}
