package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class ClockFixtures {
    static final Instant DUE = Reports.KNOWN.plus(Duration.ofHours(1));
    private static final Moments MOMENTS =
            new Moments(Reports.OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of(), null, null);

    private ClockFixtures() {}

    static ClockRule aRule(ClockStart start, Duration limit) {
        return aRule(start, limit, Mode.ANY);
    }

    static ClockRule aRule(ClockStart start, Duration limit, Mode mode) {
        return aRule(Timing.within(start, limit), mode, ReportKind.FIRST);
    }

    static ClockRule aRule(Timing timing, Mode mode, ReportKind asks) {
        return new ClockRule(
                "r",
                Basis.of("basis"),
                true,
                null,
                new RuleScope(
                        "493",
                        List.of("production-safety"),
                        EnumSet.allOf(Grade.class),
                        List.of(),
                        null,
                        null,
                        Condition.ALWAYS),
                "unit",
                "county",
                mode,
                timing,
                asks,
                List.of(),
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
                Map.of("493", new Regime("493", List.of(Grade.ORDINARY, Grade.SERIOUS), List.of(), null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(rule));
    }

    static BindingRule binding(ClockRule rule) {
        return new BindingRule(packOf(rule), rule, "*", List.of(), true);
    }

    static Clock aClock(ClockRule rule, Instant now) {
        return new Birth(UUID.randomUUID(), binding(rule), now).from(UUID.randomUUID(), MOMENTS);
    }
}
