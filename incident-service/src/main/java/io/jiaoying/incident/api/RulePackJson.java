package io.jiaoying.incident.api;

import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.domain.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a rule pack. */
record RulePackJson(
        String id,
        String version,
        String title,
        Instant effectiveFrom,
        String approvedBy,
        boolean demo,
        List<String> regions,
        List<RuleJson> rules) {

    /** One rule; {@code limit} is an ISO 8601 duration or {@code immediately}. */
    record RuleJson(
            String id,
            String basis,
            boolean verified,
            String regime,
            List<String> eventTypes,
            List<String> grades,
            List<String> sensitive,
            String from,
            String to,
            String mode,
            String clock,
            String limit,
            @Nullable String note) {

        static RuleJson of(ClockRule rule) {
            return new RuleJson(
                    rule.id(),
                    rule.basis(),
                    rule.verified(),
                    rule.regime(),
                    rule.eventTypes(),
                    rule.grades().stream().sorted().map(Grade::wire).toList(),
                    rule.sensitive(),
                    rule.from(),
                    rule.to(),
                    rule.mode().wire(),
                    rule.clock().wire(),
                    rule.limit() == null ? "immediately" : rule.limit().toString(),
                    rule.note());
        }
    }

    static RulePackJson of(RulePack pack) {
        return new RulePackJson(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.effectiveFrom(),
                pack.approvedBy(),
                pack.demo(),
                pack.regions(),
                pack.rules().stream().map(RuleJson::of).toList());
    }
}
