package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentTownshipTest {
    private static final Instant START = Instant.parse("2026-07-04T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Step> LADDER = List.of(
            new Step(Step.Who.SELF, List.of(Channel.VOICE), MINUTE),
            new Step(Step.Who.SELF, List.of(Channel.VOICE), MINUTE),
            new Step(Step.Who.DOOR, List.of(), MINUTE));

    private final SilentTownship rule = new SilentTownship(1, 4, List.of(Channel.VOICE));

    private static SilentTownship.Sign silent(String region) {
        return new SilentTownship.Sign(region, true, START, 1, false);
    }

    private static List<SilentTownship.Sign> silentTown() {
        return new ArrayList<>(List.of(
                silent("610725101000"), silent("610725101000"), silent("610725101201"), silent("610725101202")));
    }

    private boolean isSilent(List<SilentTownship.Sign> signs, Duration after) {
        return rule.among(signs, LADDER, START.plus(after)).contains("610725101");
    }

    @Test
    void a_township_of_which_nothing_is_heard_after_the_first_rung_is_cut_off() {
        assertThat(isSilent(silentTown(), MINUTE)).isTrue();
    }

    @Test
    void not_before_everybody_had_their_time() {
        assertThat(isSilent(silentTown(), MINUTE.minusMillis(1))).isFalse();
        List<SilentTownship.Sign> oneCameLater = silentTown();
        oneCameLater.set(3, new SilentTownship.Sign("610725101202", true, START.plusSeconds(30), 1, false));
        assertThat(isSilent(oneCameLater, MINUTE)).isFalse();
        assertThat(isSilent(oneCameLater, MINUTE.plusSeconds(30))).isTrue();
    }

    @Test
    void one_sign_of_life_one_answer_or_one_visit_and_it_is_not() {
        List<SilentTownship.Sign> hungUp = silentTown();
        hungUp.set(0, new SilentTownship.Sign("610725101000", true, START, 1, true));
        assertThat(isSilent(hungUp, MINUTE)).isFalse();
        List<SilentTownship.Sign> answered = silentTown();
        answered.set(0, new SilentTownship.Sign("610725101000", false, START, 1, true));
        assertThat(isSilent(answered, MINUTE)).isFalse();
    }

    @Test
    void a_handful_of_people_is_no_township() {
        assertThat(isSilent(silentTown().subList(0, 3), MINUTE)).isFalse();
    }

    @Test
    void each_township_is_judged_by_itself() {
        List<SilentTownship.Sign> signs = silentTown();
        signs.add(new SilentTownship.Sign("610725102201", false, START, 1, true));
        assertThat(rule.among(signs, LADDER, START.plus(MINUTE))).containsExactly("610725101");
    }

    @Test
    void a_countys_own_offices_are_no_township() {
        List<SilentTownship.Sign> offices =
                List.of(silent("610725000000"), silent("610725000000"), silent("610725000000"), silent("610725000000"));
        assertThat(rule.among(offices, LADDER, START.plus(MINUTE))).isEmpty();
    }
}
