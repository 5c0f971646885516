package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.ReportContent;
import org.jspecify.annotations.Nullable;

/** A further report as it was sent; what it leaves out stays as it was. */
public record LaterReport(@Nullable String kind, ReportContent changes, NamedPeople people) {}
