package io.jiaoying.incident.rulepack.application;

import io.jiaoying.incident.clock.domain.RulePack;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version and where it comes from.
 *
 * @param publishedBy null for versions that ship with the product
 */
public record PublishedPack(
        RulePack pack,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt) {}
