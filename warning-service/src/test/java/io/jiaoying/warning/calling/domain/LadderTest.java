package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Channel> BOTH = List.of(Channel.SMS, Channel.VOICE);

    private final Ladder ladder = new Ladder(List.of(
            new Step(Step.Who.SELF, BOTH, MINUTE),
            new Step(Step.Who.SELF, List.of(Channel.VOICE), MINUTE),
            new Step(Step.Who.DEPUTY, BOTH, MINUTE),
            new Step(Step.Who.SUPERIOR, BOTH, MINUTE),
            new Step(Step.Who.DOOR, List.of(), Duration.ofHours(1))));

    private static final Branch.Relative DEPUTY = awake("deputy", "610725101201");
    private static final Branch.Relative TOWN = awake("town", "610725101000");
    private static final Branch.Relative COUNTY = awake("county", "610725000000");
    private static final Branch WHOLE = new Branch(DEPUTY, List.of(TOWN, COUNTY));

    private static Branch.Relative awake(String id, String region) {
        return new Branch.Relative(id, region, false, false);
    }

    private static Branch.Relative silent(Branch.Relative one) {
        return new Branch.Relative(one.personId(), one.region(), true, false);
    }

    private static Branch.Relative asked(Branch.Relative one) {
        return new Branch.Relative(one.personId(), one.region(), false, true);
    }

    private static SilentTarget target(int next, Branch branch) {
        return new SilentTarget("610725101201", branch, next, true, null, Duration.ZERO, Set.of(), false, null);
    }

    private static SilentTarget unsent(int next, Duration stuck) {
        return new SilentTarget("610725101201", WHOLE, next, false, null, stuck, Set.of(), false, null);
    }

    private Ladder.Decision after(int next, Branch branch) {
        return ladder.decide(target(next, branch));
    }

    private static Ladder.Decision call(Step.Who who, String other, List<Channel> channels, int next) {
        return new Ladder.Decision.Call(new Step(who, channels, MINUTE), other, next);
    }

    private static Ladder.Decision door(String asked) {
        return new Ladder.Decision.SendToDoor(asked, Duration.ofHours(1), 5);
    }

    @Test
    void silence_calls_the_same_person_again_by_the_next_channel() {
        assertThat(after(1, WHOLE)).isEqualTo(call(Step.Who.SELF, null, List.of(Channel.VOICE), 2));
    }

    @Test
    void then_the_deputy_then_the_superior_then_the_door() {
        assertThat(after(2, WHOLE)).isEqualTo(call(Step.Who.DEPUTY, "deputy", BOTH, 3));
        assertThat(after(3, WHOLE)).isEqualTo(call(Step.Who.SUPERIOR, "town", BOTH, 4));
        assertThat(after(4, WHOLE)).isEqualTo(door("town"));
    }

    @Test
    void nobody_waits_for_a_deputy_who_does_not_exist() {
        assertThat(after(2, new Branch(null, List.of(TOWN)))).isEqualTo(call(Step.Who.SUPERIOR, "town", BOTH, 4));
    }

    @Test
    void who_is_silent_wakes_nobody_the_deputy_is_skipped_and_the_next_superior_up_is_called() {
        Branch asleep = new Branch(silent(DEPUTY), List.of(silent(TOWN), COUNTY));
        assertThat(after(2, asleep)).isEqualTo(call(Step.Who.SUPERIOR, "county", BOTH, 4));
        assertThat(after(4, asleep)).isEqualTo(door("county"));
    }

    @Test
    void a_second_rung_of_superiors_climbs_further_up_the_branch() {
        Ladder two = new Ladder(List.of(
                new Step(Step.Who.SELF, BOTH, MINUTE),
                new Step(Step.Who.SUPERIOR, BOTH, MINUTE),
                new Step(Step.Who.SUPERIOR, BOTH, MINUTE)));
        assertThat(two.decide(target(1, WHOLE))).isEqualTo(call(Step.Who.SUPERIOR, "town", BOTH, 2));
        assertThat(two.decide(target(2, new Branch(null, List.of(asked(TOWN), COUNTY)))))
                .isEqualTo(call(Step.Who.SUPERIOR, "county", BOTH, 3));
        assertThat(two.decide(target(2, new Branch(null, List.of(asked(TOWN))))))
                .isEqualTo(new Ladder.Decision.GiveUp());
    }

    @Test
    void somebody_without_branch_gets_a_visit_sent_by_the_desk() {
        assertThat(after(2, new Branch(null, List.of()))).isEqualTo(door(null));
        assertThat(after(2, new Branch(null, List.of(silent(TOWN))))).isEqualTo(door(null));
    }

    @Test
    void after_the_door_nothing_is_left() {
        assertThat(after(5, WHOLE)).isEqualTo(new Ladder.Decision.GiveUp());
    }

    @Test
    void a_dead_number_is_not_rung_again_the_text_still_goes() {
        SilentTarget deadVoice = new SilentTarget(
                "610725101201", WHOLE, 1, true, null, Duration.ZERO, Set.of(Channel.VOICE), false, null);
        assertThat(ladder.decide(deadVoice)).isEqualTo(call(Step.Who.DEPUTY, "deputy", BOTH, 3));
        Ladder again =
                new Ladder(List.of(new Step(Step.Who.SELF, BOTH, MINUTE), new Step(Step.Who.SELF, BOTH, MINUTE)));
        assertThat(again.decide(deadVoice)).isEqualTo(call(Step.Who.SELF, null, List.of(Channel.SMS), 2));
    }

    @Test
    void a_whole_silent_township_climbs_to_the_county_and_to_the_doors_at_once() {
        Ladder watching = new Ladder(
                List.of(
                        new Step(Step.Who.SELF, BOTH, MINUTE),
                        new Step(Step.Who.SELF, BOTH, MINUTE),
                        new Step(Step.Who.SUPERIOR, BOTH, MINUTE),
                        new Step(Step.Who.DOOR, List.of(), Duration.ofHours(1))),
                new SilentTownship(1, 4, BOTH),
                null);
        SilentTarget cutOff =
                new SilentTarget("610725101201", WHOLE, 1, true, null, Duration.ZERO, Set.of(), true, null);
        assertThat(watching.decide(cutOff))
                .isEqualTo(new Ladder.Decision.CallCounty("county", BOTH, Duration.ofHours(1), 4));
        SilentTarget visited =
                new SilentTarget("610725101201", WHOLE, 4, true, null, Duration.ZERO, Set.of(), true, null);
        assertThat(watching.decide(visited)).isEqualTo(new Ladder.Decision.GiveUp());
    }

    @Test
    void a_dead_carrier_blames_nobody_the_step_waits() {
        assertThat(ladder.decide(unsent(1, MINUTE))).isEqualTo(new Ladder.Decision.Wait(MINUTE, 1));
    }

    @Test
    void patience_begins_when_the_rung_leaves() {
        assertThat(ladder.decide(left(1, Duration.ofSeconds(20))))
                .isEqualTo(new Ladder.Decision.Wait(Duration.ofSeconds(40), 1));
        assertThat(ladder.decide(left(1, Duration.ofSeconds(54))))
                .isEqualTo(call(Step.Who.SELF, null, List.of(Channel.VOICE), 2));
    }

    private static SilentTarget left(int next, Duration since) {
        return new SilentTarget("610725101201", WHOLE, next, true, since, Duration.ZERO, Set.of(), false, null);
    }

    private static SilentTarget away(int next, int calledBack, Set<Channel> dead) {
        return new SilentTarget("610725101201", WHOLE, next, true, null, Duration.ZERO, dead, false, calledBack);
    }

    @Test
    void who_is_not_in_place_is_called_again_so_often_and_then_others_are() {
        Ladder asking = new Ladder(
                List.of(
                        new Step(Step.Who.SELF, BOTH, MINUTE),
                        new Step(Step.Who.SELF, BOTH, MINUTE),
                        new Step(Step.Who.SUPERIOR, BOTH, MINUTE),
                        new Step(Step.Who.DOOR, List.of(), Duration.ofHours(1))),
                null,
                new NotInPlace(MINUTE, 2, BOTH));
        assertThat(asking.decide(away(1, 0, Set.of()))).isEqualTo(new Ladder.Decision.CallBack(BOTH, MINUTE, 1));
        assertThat(asking.decide(away(1, 1, Set.of(Channel.VOICE))))
                .isEqualTo(new Ladder.Decision.CallBack(List.of(Channel.SMS), MINUTE, 1));
        assertThat(asking.decide(away(1, 2, Set.of()))).isEqualTo(call(Step.Who.SUPERIOR, "town", BOTH, 3));
        assertThat(asking.decide(away(1, 0, Set.copyOf(BOTH)))).isEqualTo(call(Step.Who.SUPERIOR, "town", BOTH, 3));
        assertThat(asking.decide(target(1, WHOLE))).isEqualTo(call(Step.Who.SELF, null, BOTH, 2));
    }

    @Test
    void time_during_which_nobody_tried_to_send_is_not_held_against_the_carrier() {
        assertThat(ladder.decide(unsent(3, Duration.ZERO))).isEqualTo(new Ladder.Decision.Wait(MINUTE, 3));
    }

    @Test
    void carriers_dead_for_the_whole_ladders_time_send_somebody_walking() {
        assertThat(ladder.decide(unsent(1, MINUTE.multipliedBy(4)))).isEqualTo(door("town"));
    }

    @Test
    void a_ladder_without_door_ends_in_giving_up() {
        Ladder doorless = new Ladder(List.of(new Step(Step.Who.SELF, BOTH, MINUTE)));
        assertThat(doorless.decide(target(1, WHOLE))).isEqualTo(new Ladder.Decision.GiveUp());
        assertThat(doorless.decide(unsent(1, MINUTE))).isEqualTo(new Ladder.Decision.GiveUp());
    }
}
