package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class ClockFixtures {
    static final Instant DUE = Reports.KNOWN.plus(Duration.ofHours(1));
    private static final Moments MOMENTS = new Moments(Reports.OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of());

    private ClockFixtures() {}

    static ClockRule aRule(ClockStart start, Duration limit) {
        return aRule(start, limit, Mode.ANY);
    }

    static ClockRule aRule(ClockStart start, Duration limit, Mode mode) {
        return new ClockRule(
                "r",
                "basis",
                true,
                "493",
                List.of("production-safety"),
                EnumSet.allOf(Grade.class),
                List.of(),
                "unit",
                "county",
                mode,
                start,
                limit,
                null);
    }

    static RulePack packOf(ClockRule rule) {
        return new RulePack(
                "p",
                "1",
                "t",
                Instant.EPOCH,
                "a",
                false,
                List.of("*"),
                Map.of("493", List.of(Grade.ORDINARY, Grade.SERIOUS)),
                List.of(),
                List.of(rule));
    }

    static Clock aClock(ClockRule rule, Instant now) {
        return Clock.of(UUID.randomUUID(), UUID.randomUUID(), new BindingRule(packOf(rule), rule), MOMENTS, now);
    }
}
