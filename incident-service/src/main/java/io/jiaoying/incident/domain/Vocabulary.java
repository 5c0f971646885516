package io.jiaoying.incident.domain;

import java.util.function.Predicate;

/** The words a report may use that are data: administrative codes and sensitive tags. */
public record Vocabulary(Predicate<String> region, Predicate<String> sensitiveTag) {}
