package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Levels;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack's rules where a level is missing: the province stands for a city (直辖市, 省直辖县), a city for counties (东莞 and its
 * like, whose townships are directly below it).
 */
record StandIns(RulePack pack, String region) {
    private static final String COUNTY = "county";
    private static final String CITY = "city";
    private static final String SAME_LEVEL = "same-level-government";
    private static final String NO_CITY = "（此地没有市一级，由省级代行；no city level here, the province stands for it）";
    private static final String NO_COUNTY = "（此地没有县一级，由市级代行；no county level here, the city stands for it）";

    /**
     * What a city owes, nobody owes where none is. Where no county is, the city owes what counties owe to others: nothing to
     * itself, and once what the law asks of both alike.
     */
    boolean isOwed(ClockRule rule) {
        return Levels.hasCounty(region)
                ? Levels.hasCity(region) || !rule.from().equals(CITY)
                : !isToItself(asOwed(rule)) && pack.rules().stream().noneMatch(other -> isInPlaceOf(other, rule));
    }

    /** As it is owed there: the same limit, between the levels that are there. */
    ClockRule asOwed(ClockRule rule) {
        if (!Levels.hasCounty(region)) {
            return byTheCity(rule);
        }
        String receiver = Levels.standingFor(rule.to(), region);
        return receiver.equals(rule.to()) ? rule : rule.between(rule.from(), receiver, rule.timing(), NO_CITY);
    }

    /** No hop is below the city: what it would count from the county's report, it counts from its own receipt. */
    private ClockRule byTheCity(ClockRule rule) {
        String sender = Levels.standingFor(rule.from(), region);
        String receiver = Levels.standingFor(rule.to(), region);
        boolean waits = sender.equals(CITY) && rule.timing().clock() == ClockStart.PREVIOUS_HOP;
        boolean same = sender.equals(rule.from()) && receiver.equals(rule.to()) && !waits;
        Timing timing = waits ? rule.timing().from(ClockStart.RECEIVED) : rule.timing();
        return same ? rule : rule.between(sender, receiver, timing, NO_COUNTY);
    }

    /** Also what a county's government owes to the city. */
    private static boolean isToItself(ClockRule owed) {
        return owed.to().equals(CITY)
                && (owed.from().equals(CITY) || owed.from().equals(SAME_LEVEL));
    }

    private boolean isInPlaceOf(ClockRule other, ClockRule rule) {
        boolean alike = !other.equals(rule) && asOwed(other).asksTheSameAs(asOwed(rule));
        return alike
                && other.scope().covers(rule.scope())
                && (!rule.scope().covers(other.scope()) || rule.from().equals(COUNTY));
    }

    /** What would wait for a report that nobody owes waits for the one that this would have waited for. */
    List<ClockRule> leadsOf(ClockRule rule) {
        return pack.leadsOf(rule).stream()
                .flatMap(lead -> isOwed(lead) ? Stream.of(lead) : leadsOf(lead).stream())
                .distinct()
                .toList();
    }
}
