package io.jiaoying.incident.verdict.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jiaoying.incident.verdict.domain.Obligation;
import io.jiaoying.incident.verdict.domain.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of one standing: added up, by region, by rule, and by both. */
record SectionJson(TallyJson total, List<Region> byRegion, List<Rule> byRule, List<Line> byRegionAndRule) {
    record Region(String region, String name, @JsonUnwrapped TallyJson tally) {}

    record Rule(
            String packId,
            String packVersion,
            String ruleId,
            String basis,
            boolean legal,
            String from,
            String to,
            String mode,
            @Nullable String limit,
            @JsonUnwrapped TallyJson tally) {}

    record Line(
            String region,
            String packId,
            String packVersion,
            String ruleId,
            @JsonUnwrapped TallyJson tally) {}

    static SectionJson of(Section section) {
        return new SectionJson(
                TallyJson.of(section.total()),
                section.byArea().entrySet().stream()
                        .map(area ->
                                new Region(area.getKey(), Places.name(area.getKey()), TallyJson.of(area.getValue())))
                        .toList(),
                section.byRule().entrySet().stream()
                        .map(rule -> rule(rule.getKey(), TallyJson.of(rule.getValue())))
                        .toList(),
                section.lines().stream().map(SectionJson::line).toList());
    }

    private static Rule rule(Obligation rule, TallyJson tally) {
        return new Rule(
                rule.packId(),
                rule.packVersion(),
                rule.ruleId(),
                rule.basis(),
                rule.legal(),
                rule.from(),
                rule.to(),
                rule.mode(),
                rule.allowed(),
                tally);
    }

    private static Line line(Section.Line line) {
        Obligation rule = line.obligation();
        return new Line(line.area(), rule.packId(), rule.packVersion(), rule.ruleId(), TallyJson.of(line.tally()));
    }
}
