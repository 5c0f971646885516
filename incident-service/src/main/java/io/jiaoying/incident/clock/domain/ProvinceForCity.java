package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Levels;
import java.util.List;
import java.util.stream.Stream;

/** Rules where no city stands between county and province (直辖市, 省直辖县): the province stands for it. */
final class ProvinceForCity {
    private static final String CITY = "city";
    private static final String REMARK = "（此地没有市一级，由省级代行；no city level here, the province stands for it）";

    private ProvinceForCity() {}

    /** What a city owes, nobody owes there. */
    static boolean isOwed(ClockRule rule, String region) {
        return Levels.hasCity(region) || !rule.from().equals(CITY);
    }

    /** As it is owed there: the same limit and clock, and what goes to the city goes to the province. */
    static ClockRule asOwed(ClockRule rule, String region) {
        String receiver = Levels.standingFor(rule.to(), region);
        return receiver.equals(rule.to()) ? rule : rule.to(receiver, REMARK);
    }

    /** What would wait for a city's report waits for the one that the city's would have waited for. */
    static List<ClockRule> leadsOf(ClockRule rule, RulePack pack, String region) {
        return pack.leadsOf(rule).stream()
                .flatMap(lead -> isOwed(lead, region) ? Stream.of(lead) : leadsOf(lead, pack, region).stream())
                .distinct()
                .toList();
    }
}
