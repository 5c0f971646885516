package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import java.util.List;

/** What decides which rules bind an incident. */
public record Circumstances(String eventType, Grade grade, List<String> sensitive) {}
