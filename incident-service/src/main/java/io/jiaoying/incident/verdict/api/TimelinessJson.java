package io.jiaoying.incident.verdict.api;

import io.jiaoying.incident.verdict.domain.Section;
import io.jiaoying.incident.verdict.domain.Standing;
import io.jiaoying.incident.verdict.domain.Timeliness;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 及时率 of a region and period.
 *
 * @param at when it was counted
 * @param rate of the clocks due, those reported in time; null while nothing was due
 * @param byState rated clocks: legal, with a limit, no exercises
 * @param unrated unverified rules and those that say "immediately"
 */
record TimelinessJson(
        String region,
        String name,
        Instant from,
        Instant to,
        Instant at,
        long clocks,
        long due,
        @Nullable BigDecimal rate,
        Map<String, Long> byState,
        List<SectionJson.Region> byRegion,
        List<SectionJson.Rule> byRule,
        List<SectionJson.Line> byRegionAndRule,
        SectionJson unrated,
        SectionJson exercises) {

    static TimelinessJson of(Timeliness timeliness) {
        Section section = timeliness.section(Standing.RATED);
        SectionJson rated = SectionJson.of(section);
        return new TimelinessJson(
                timeliness.region().isEmpty() ? "*" : timeliness.region(),
                Places.fullName(timeliness.region()),
                timeliness.from(),
                timeliness.until(),
                timeliness.at(),
                rated.total().clocks(),
                rated.total().due(),
                rated.total().rate(),
                rated.total().byState(),
                rated.byRegion(),
                rated.byRule(),
                rated.byRegionAndRule(),
                SectionJson.of(timeliness.section(Standing.UNRATED)),
                SectionJson.of(timeliness.section(Standing.EXERCISE)));
    }
}
