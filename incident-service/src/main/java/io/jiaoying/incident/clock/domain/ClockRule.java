package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the law: who reports to whom, how, from when, within how long.
 *
 * @param basis regulation and article
 * @param verified false when the sources leave it open: a reminder, never a verdict
 * @param regime the body of law whose grades it uses
 * @param eventTypes types or families
 * @param sensitive when not empty, the report must carry one of these tags
 * @param limit null for "immediately"
 */
public record ClockRule(
        String id,
        String basis,
        boolean verified,
        String regime,
        List<String> eventTypes,
        Set<Grade> grades,
        List<String> sensitive,
        String from,
        String to,
        Mode mode,
        ClockStart clock,
        @Nullable Duration limit,
        @Nullable String note) {}
