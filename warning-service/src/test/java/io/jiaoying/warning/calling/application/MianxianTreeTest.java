package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.application.ExpectedCalls.Branch;
import io.jiaoying.warning.calling.application.ExpectedCalls.Round;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who of 勉县 is called, when, by which channel and because of whose silence, beside a list computed by hand-checkable rules. */
class MianxianTreeTest {
    private static final List<String> BOTH = List.of("sms", "voice");

    private final MianxianTree tree = new MianxianTree();
    private final Profiles shipped = new Profiles(List.of("profiles/mx-3-20.json", "profiles/default.json"));

    private SimulatedCallOut called(Profile profile, SeededPeople people, int batch) {
        SimulatedCallOut callOut = new SimulatedCallOut(tree, people, profile, batch);
        callOut.run();
        return callOut;
    }

    private Profile profile(String id) {
        return shipped.find(id).orElseThrow();
    }

    private List<String> underMianxiansRule(SeededPeople people) {
        return new ExpectedCalls(
                        tree,
                        people,
                        List.of(
                                new Round(0, List.of("voice", "sms")),
                                new Round(100, List.of("voice")),
                                new Round(200, List.of("voice"))),
                        new Branch(false, 300, 0, 60, List.of("voice", "sms")))
                .lines();
    }

    private List<String> withoutLocalRule(SeededPeople people) {
        return new ExpectedCalls(
                        tree,
                        people,
                        List.of(
                                new Round(0, List.of("sms", "voice", "mail")),
                                new Round(60, BOTH),
                                new Round(120, List.of("voice"))),
                        new Branch(true, 180, 60, 60, BOTH))
                .lines();
    }

    @ParameterizedTest
    @CsvSource({"1,1000", "2,1000", "3,1000", "610725,1000", "610725,7"})
    void under_mianxians_rule_exactly_these_are_called(long seed, int batch) {
        SeededPeople people = new SeededPeople(tree, seed);
        assertThat(called(profile("MX-3-20"), people, batch).lines())
                .containsExactlyElementsOf(underMianxiansRule(people));
    }

    @ParameterizedTest
    @CsvSource({"1,1000", "610725,1000", "610725,7"})
    void without_local_rule_exactly_these_are_called(long seed, int batch) {
        SeededPeople people = new SeededPeople(tree, seed);
        assertThat(called(profile("default"), people, batch).lines())
                .containsExactlyElementsOf(withoutLocalRule(people));
    }

    @Test
    void a_superior_of_many_gets_one_message_per_channel_however_the_work_is_cut() {
        SeededPeople people = new SeededPeople(tree, 610725);
        int whole = called(profile("MX-3-20"), people, 1000).messagesToTheBranch();
        int cut = called(profile("MX-3-20"), people, 7).messagesToTheBranch();
        long superiors = underMianxiansRule(people).stream()
                .filter(line -> line.contains(" because of ") && line.contains("voice"))
                .map(line -> line.substring(0, line.indexOf(" because of ")))
                .distinct()
                .count();
        assertThat(whole).isEqualTo(cut).isEqualTo((int) (2 * superiors));
    }

    @Test
    void in_the_end_everybody_is_in_exactly_one_state_and_the_state_is_final() {
        var board =
                called(profile("MX-3-20"), new SeededPeople(tree, 610725), 1000).board();
        assertThat(board.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(506);
        assertThat(board.keySet()).containsExactlyInAnyOrder(CallState.ANSWERED, CallState.UNANSWERED);
    }
}
