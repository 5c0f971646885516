package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.BindingRule;
import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockRoles;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hazmat accident where a level is missing between township and province. */
class StandInsTest extends AGrowingAccident {
    private static final String PUDONG = "310115";
    private static final String XIANTAO = "429004";
    private static final String DONGGUAN = "441900003";

    @Test
    void one_report_to_the_province_meets_the_nations_rule_and_the_municipalitys() {
        List<Clock> owed = owedIn(PUDONG, 1);

        List<Clock> met = owed.stream()
                .filter(clock -> clock.asksFor("county", "province", Mode.WRITTEN, minute(30)))
                .toList();

        assertThat(met)
                .extracting(Clock::ruleId)
                .contains("county-city-2h", "county-city-at-once", "shanghai-county-2h-written");
        assertThat(ClockRoles.runsTheOperation(of(owed, "county-city-2h"), owed))
                .isFalse();
        assertThat(ClockRoles.runsTheOperation(of(owed, "shanghai-county-2h-written"), owed))
                .isTrue();
    }

    @Test
    void no_clock_runs_from_or_to_a_city_and_the_source_says_why() {
        List<Clock> owed = owedIn(PUDONG, 30);

        assertThat(owed)
                .noneMatch(clock -> clock.from().equals("city") || clock.to().equals("city"));
        assertThat(of(owed, "county-city-2h").basis())
                .startsWith("生产安全事故报告和调查处理条例")
                .contains("没有市一级", "no city level");
        assertThat(of(owed, "unit-county-1h").basis()).doesNotContain("没有市一级");
    }

    @Test
    void the_same_packs_bind_otherwise_where_a_city_is() {
        assertThat(of(owedIn(XIANTAO, 3), "county-city-2h").to()).isEqualTo("province");
        assertThat(of(owedIn("420502", 3), "county-city-2h").to()).isEqualTo("city");
        assertThat(of(owedIn("420502", 3), "city-province-2h").to()).isEqualTo("province");
        assertThat(of(owedIn(XIANTAO, 3), "county-city-2h").to()).isEqualTo("province");
    }

    @Test
    void what_waits_for_a_citys_report_waits_for_the_countys() {
        RuleBook xiantao = packs.bookFor(OCCURRED, XIANTAO);
        BindingRule daily = xiantao.rulesThatBind(flood(xiantao)).stream()
                .filter(binding -> binding.rule().id().equals("province-ministry-daily"))
                .findFirst()
                .orElseThrow();

        assertThat(daily.leads()).singleElement().satisfies(lead -> assertThat(lead.id())
                .isEqualTo("county-city-daily"));
    }

    @Test
    void where_no_county_is_no_clock_runs_from_or_to_one_and_the_city_owes_nothing_to_itself() {
        List<Clock> owed = owedIn(DONGGUAN, 30);

        assertThat(owed)
                .noneMatch(clock -> clock.from().equals("county") || clock.to().equals("county"))
                .noneMatch(clock -> clock.from().equals("city") && clock.to().equals("city"));
        assertThat(of(owed, "unit-county-1h").to()).isEqualTo("city");
        assertThat(of(owed, "unit-county-1h").basis()).contains("没有县一级", "no county level");
        assertThat(owed).extracting(Clock::ruleId).doesNotContain("county-city-2h");
    }

    @Test
    void where_no_county_is_the_citys_hop_counts_from_its_own_receipt() {
        Clock hop = of(owedIn(DONGGUAN, 3), "city-province-2h");

        assertThat(hop.startsAt()).isEqualTo(moments().receivedAt());
        assertThat(hop.state()).isEqualTo(ClockState.RUNNING);
        assertThat(of(owedIn("440106", 3), "city-province-2h").state()).isEqualTo(ClockState.WAITING);
    }

    @Test
    void what_the_law_asks_of_county_and_city_alike_the_city_owes_once() {
        assertThat(owedIn(DONGGUAN, 10))
                .filteredOn(clock -> clock.pack().id().equals("cn-thirty-minutes")
                        && clock.from().equals("city"))
                .extracting(Clock::ruleId)
                .containsExactly("city-province-30min-phone");
        assertThat(owedIn(DONGGUAN, 3))
                .filteredOn(clock -> clock.to().equals("same-level-government") && clock.legal())
                .extracting(Clock::ruleId)
                .containsExactly("county-government-2h");
    }

    private Circumstances flood(RuleBook there) {
        var facts = circumstances(3, List.of(), minute(6));
        return Circumstances.ongoing(
                "natural.flood",
                there.grading().verdict("natural.flood", facts.figures(), List.of()),
                facts.figures(),
                List.of(),
                false,
                facts.sinceOccurrence());
    }

    private List<Clock> owedIn(String region, int dead) {
        return new Obligations(
                        packs.bookFor(OCCURRED, region),
                        circumstances(dead, List.of(), minute(6)),
                        moments(),
                        minute(6))
                .arising(INCIDENT, List.of(), UUID::randomUUID);
    }
}
