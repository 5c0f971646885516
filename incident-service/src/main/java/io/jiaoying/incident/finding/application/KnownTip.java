package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.finding.domain.Tip;
import org.jspecify.annotations.Nullable;

/**
 * A tip as readers see it.
 *
 * @param words how much was said, never what; null when nothing was
 */
public record KnownTip(Tip tip, @Nullable String words) {}
