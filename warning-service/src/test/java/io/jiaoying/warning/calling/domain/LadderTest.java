package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    private static final Branch WHOLE = new Branch("deputy", "superior");

    private Ladder.Decision after(int next, Branch branch) {
        return ladder.decide(next, branch, true, Duration.ZERO);
    }

    @Test
    void silence_calls_the_same_person_again_by_the_next_channel() {
        assertThat(after(1, WHOLE))
                .isEqualTo(new Ladder.Decision.Call(Step.Who.SELF, null, List.of(Channel.VOICE), MINUTE, 2));
    }

    @Test
    void then_the_deputy_then_the_superior_then_the_door() {
        assertThat(after(2, WHOLE)).isEqualTo(new Ladder.Decision.Call(Step.Who.DEPUTY, "deputy", BOTH, MINUTE, 3));
        assertThat(after(3, WHOLE)).isEqualTo(new Ladder.Decision.Call(Step.Who.SUPERIOR, "superior", BOTH, MINUTE, 4));
        assertThat(after(4, WHOLE)).isEqualTo(new Ladder.Decision.SendToDoor("superior", Duration.ofHours(1), 5));
    }

    @Test
    void nobody_waits_for_a_deputy_who_does_not_exist() {
        assertThat(after(2, new Branch(null, "superior")))
                .isEqualTo(new Ladder.Decision.Call(Step.Who.SUPERIOR, "superior", BOTH, MINUTE, 4));
    }

    @Test
    void somebody_without_branch_gets_a_visit_sent_by_the_desk() {
        assertThat(after(2, new Branch(null, null)))
                .isEqualTo(new Ladder.Decision.SendToDoor(null, Duration.ofHours(1), 5));
    }

    @Test
    void after_the_door_nothing_is_left() {
        assertThat(after(5, WHOLE)).isEqualTo(new Ladder.Decision.GiveUp());
    }

    @Test
    void a_dead_carrier_blames_nobody_the_step_waits() {
        assertThat(ladder.decide(1, WHOLE, false, MINUTE)).isEqualTo(new Ladder.Decision.Wait(MINUTE, 1));
    }

    @Test
    void time_during_which_nobody_tried_to_send_is_not_held_against_the_carrier() {
        assertThat(ladder.decide(3, WHOLE, false, Duration.ZERO)).isEqualTo(new Ladder.Decision.Wait(MINUTE, 3));
    }

    @Test
    void carriers_dead_for_the_whole_ladders_time_send_somebody_walking() {
        assertThat(ladder.decide(1, WHOLE, false, MINUTE.multipliedBy(4)))
                .isEqualTo(new Ladder.Decision.SendToDoor("superior", Duration.ofHours(1), 5));
    }

    @Test
    void a_ladder_without_door_ends_in_giving_up() {
        Ladder doorless = new Ladder(List.of(new Step(Step.Who.SELF, BOTH, MINUTE)));
        assertThat(doorless.decide(1, WHOLE, true, MINUTE)).isEqualTo(new Ladder.Decision.GiveUp());
        assertThat(doorless.decide(1, WHOLE, false, MINUTE)).isEqualTo(new Ladder.Decision.GiveUp());
    }
}
