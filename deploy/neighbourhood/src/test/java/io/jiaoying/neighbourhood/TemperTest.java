package io.jiaoying.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemperTest {
    private static final long SEED = 610725;
    private static final double DEFAULT_PACE = 0.25;
    private static final Duration TWO_MINUTES = Duration.ofSeconds(120);

    @Test
    void at_least_300_of_the_506_answer_the_first_call_or_text_message_within_two_minutes() {
        List<String> numbers = Acquaintances.ofMianxian().numbers();
        assertThat(numbers).hasSize(506);
        assertThat(numbers.stream().filter(TemperTest::answersTheFirst)).hasSizeBetween(300, 480);
    }

    @Test
    void every_behaviour_occurs_among_the_506() {
        assertThat(Acquaintances.ofMianxian().numbers().stream().map(TemperTest::behaviour))
                .contains(Behaviour.values());
    }

    @Test
    void the_same_number_behaves_the_same_in_every_run() {
        List<Act> once = Temper.onCall(Behaviour.PROMPT, 1, dice("10000000001", "voice1"));
        assertThat(Temper.onCall(Behaviour.PROMPT, 1, dice("10000000001", "voice1")))
                .isEqualTo(once);
        assertThat(Temper.onCall(Behaviour.PROMPT, 1, dice("10000000002", "voice1")))
                .isNotEqualTo(once);
    }

    @Test
    void who_sleeps_through_the_first_call_hears_the_second() {
        assertThat(kinds(Temper.onCall(Behaviour.SECOND_CALL, 1, dice("1", "a"))))
                .contains(Act.Kind.NO_ANSWER);
        assertThat(kinds(Temper.onCall(Behaviour.SECOND_CALL, 2, dice("1", "a"))))
                .contains(Act.Kind.PRESSED);
    }

    @Test
    void who_hangs_up_early_is_not_told_as_having_heard_it() {
        List<Act> acts = Temper.onCall(Behaviour.HANGS_UP, 1, dice("1", "a"));
        assertThat(kinds(acts)).contains(Act.Kind.HUNG_UP).doesNotContain(Act.Kind.HEARD);
        assertThat(acts).allMatch(act -> act.heardSeconds() == null || act.heardSeconds() < 20);
    }

    @Test
    void a_dead_number_is_found_out_by_dialling_it_and_by_texting_it() {
        assertThat(kinds(Temper.onCall(Behaviour.DEAD_NUMBER, 1, dice("1", "a"))))
                .containsExactly(Act.Kind.REFUSED);
        assertThat(kinds(Temper.onText(Behaviour.DEAD_NUMBER, 1, dice("1", "a"))))
                .containsExactly(Act.Kind.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"NEVER", "AFTER_SUPERIOR", "ALWAYS_BUSY", "ALWAYS_HANGS_UP", "DEAD_NUMBER"})
    void who_does_not_answer_by_himself_never_does(Behaviour behaviour) {
        for (int nth = 1; nth < 6; nth++) {
            assertThat(kinds(Temper.onCall(behaviour, nth, dice("1", "a")))).doesNotContain(Act.Kind.HEARD);
            assertThat(kinds(Temper.onText(behaviour, nth, dice("1", "a")))).doesNotContain(Act.Kind.OPENED_PAGE);
        }
    }

    @Test
    void the_shares_cover_everybody() {
        assertThat(Behaviour.at(0)).isEqualTo(Behaviour.PROMPT);
        assertThat(Behaviour.at(99)).isEqualTo(Behaviour.DEAD_NUMBER);
        assertThat(Arrays.stream(Behaviour.values()).map(b -> Behaviour.of(b.wire())))
                .allMatch(java.util.Optional::isPresent);
    }

    private static boolean answersTheFirst(String number) {
        Behaviour behaviour = behaviour(number);
        return answers(Temper.onCall(behaviour, 1, dice(number, "voice1")))
                || answers(Temper.onText(behaviour, 1, dice(number, "sms1")));
    }

    private static boolean answers(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == Act.Kind.HEARD || act.kind() == Act.Kind.OPENED_PAGE)
                .anyMatch(act -> act.after().compareTo(TWO_MINUTES) < 0);
    }

    private static Behaviour behaviour(String number) {
        return Behaviour.at(dice(number, "character").percent());
    }

    private static List<Act.Kind> kinds(List<Act> acts) {
        return acts.stream().map(Act::kind).toList();
    }

    private static Dice dice(String number, String occasion) {
        return new Dice(SEED, number, occasion, DEFAULT_PACE);
    }
}
