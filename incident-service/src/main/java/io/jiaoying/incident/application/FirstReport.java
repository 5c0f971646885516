package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.ReportContent;

/** A first report as it was sent. */
public record FirstReport(ReportContent stated, NamedPeople people, boolean exercise) {}
