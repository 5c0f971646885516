package io.jiaoying.incident.api;

import io.jiaoying.incident.clock.domain.Basis;
import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.clock.domain.Timing;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.GradingTable;
import io.jiaoying.incident.rulepack.application.PublishedPack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a rule pack; those that ship with the product were published by nobody. */
record RulePackJson(
        String id,
        String version,
        String title,
        Instant effectiveFrom,
        String approvedBy,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt,
        boolean demo,
        List<String> regions,
        List<TableJson> grading,
        List<RuleJson> rules) {

    /** A grading table: per figure the least that proves each grade. */
    record TableJson(
            String regime,
            String basis,
            boolean verified,
            List<String> eventTypes,
            boolean decides,
            Map<String, Map<String, BigDecimal>> scales) {

        static TableJson of(GradingTable table) {
            Map<String, Map<String, BigDecimal>> scales = new LinkedHashMap<>();
            table.scales().forEach((criterion, steps) -> {
                Map<String, BigDecimal> named = new LinkedHashMap<>();
                steps.forEach((grade, figure) -> named.put(grade.wire(), figure));
                scales.put(criterion.wire(), named);
            });
            return new TableJson(
                    table.regime(), table.basis(), table.verified(), table.eventTypes(), table.decides(), scales);
        }
    }

    /** One rule; {@code limit} is an ISO 8601 duration or {@code immediately}, null for fixed {@code times}. */
    record RuleJson(
            String id,
            String basis,
            Basis source,
            @Nullable String evidence,
            boolean verified,
            String regime,
            List<String> eventTypes,
            List<String> grades,
            List<String> sensitive,
            @Nullable String when,
            String from,
            String to,
            String mode,
            String clock,
            @Nullable String limit,
            List<String> times,
            boolean repeats,
            @Nullable String until,
            String report,
            List<String> followOn,
            @Nullable String lookAgainAfter,
            @Nullable String note) {

        static RuleJson of(ClockRule rule) {
            Timing timing = rule.timing();
            return new RuleJson(
                    rule.id(),
                    rule.basis().text(),
                    rule.basis(),
                    rule.evidence(),
                    rule.verified(),
                    rule.scope().regime(),
                    rule.scope().eventTypes(),
                    rule.scope().grades().stream().sorted().map(Grade::wire).toList(),
                    rule.scope().sensitive(),
                    rule.scope().when(),
                    rule.from(),
                    rule.to(),
                    rule.mode().wire(),
                    timing.clock().wire(),
                    limit(timing),
                    timing.times().stream().map(String::valueOf).toList(),
                    timing.repeats(),
                    timing.repeats() ? timing.until().name().toLowerCase(Locale.ROOT) : null,
                    rule.asks().wire(),
                    rule.followOn(),
                    rule.scope().lookAgainAfter() == null
                            ? null
                            : rule.scope().lookAgainAfter().toString(),
                    rule.note());
        }

        private static @Nullable String limit(Timing timing) {
            if (!timing.times().isEmpty()) {
                return null;
            }
            if (timing.workingDays() > 0) {
                return timing.workingDays() + " working days";
            }
            return timing.limit() == null ? "immediately" : timing.limit().toString();
        }
    }

    static RulePackJson of(PublishedPack version) {
        RulePack pack = version.pack();
        return new RulePackJson(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.effectiveFrom(),
                pack.approvedBy(),
                version.publishedBy(),
                version.publishedAt(),
                pack.demo(),
                pack.regions(),
                pack.grading().stream().map(TableJson::of).toList(),
                pack.rules().stream().map(RuleJson::of).toList());
    }
}
