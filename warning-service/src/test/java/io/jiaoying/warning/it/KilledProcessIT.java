package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service as a process of its own, killed as the power would. */
class KilledProcessIT {
    private static final String VILLAGE = "610726002200";
    private static final String OTHER_VILLAGE = "610726001001";

    private Surroundings around;
    private ServiceProcess service;

    @BeforeEach
    void start() throws IOException {
        around = new Surroundings("warning_killed");
        service = around.service("killed-process").inFront().start();
    }

    @AfterEach
    void end() {
        service.kill();
        around.close();
    }

    @Test
    void after_a_kill_everyone_still_open_is_called_on_and_nobody_who_answered_is() {
        Story.Neighbour answers = Story.neighbour("k-answers", VILLAGE, "k-superior", null);
        Story.Neighbour silent = Story.neighbour("k-silent", VILLAGE, "k-superior", null);
        Story.Neighbour superior = Story.neighbour("k-superior", "610726000000", null, null);
        around.register(answers, silent, superior);
        var unused = ServiceProcess.calledOut(VILLAGE, "QUICK");
        around.eventually(() -> !around.carrier.to(answers.phone(), "voice").isEmpty());
        assertThat(around.carrier.pressed(
                        service.url(),
                        around.carrier.to(answers.phone(), "voice").get(0).attemptId()))
                .isEqualTo(204);
        service.kill();
        long wakesBefore = wakes(answers);
        service.start();

        around.eventually(() -> !around.carrier.to(superior.phone()).isEmpty());
        around.eventually(
                () -> around.count("SELECT count(*) FROM call WHERE state IN ('at-the-door', 'unanswered')") == 1);
        assertThat(around.carrier.to(silent.phone(), "voice")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(wakes(answers)).isEqualTo(wakesBefore);
        assertThat(around.carrier.to(superior.phone()).get(0).text()).contains("1人未应答");
        assertThat(around.count("SELECT count(*) FROM (SELECT 1 FROM attempt WHERE purpose = 'wake'"
                        + " GROUP BY call_id, step, channel HAVING count(*) > 1) twice"))
                .isZero();
    }

    private long wakes(Story.Neighbour person) {
        return around.carrier.to(person.phone()).stream()
                .filter(message -> !message.text().contains("反馈："))
                .map(Carrier.Message::attemptId)
                .distinct()
                .count();
    }

    @Test
    void killed_between_hand_over_and_mark_it_hands_over_again_under_the_same_key() {
        Story.Neighbour target = Story.neighbour("k-target", OTHER_VILLAGE, null, null);
        around.register(target);
        around.carrier.takeInSilence(100);
        var unused = ServiceProcess.calledOut(OTHER_VILLAGE, "SLOW");
        around.eventually(() -> around.carrier.to(target.phone()).size() >= 2);
        service.kill();
        List<String> before = around.carrier.to(target.phone()).stream()
                .map(Carrier.Message::attemptId)
                .distinct()
                .toList();
        around.carrier.reset();
        service.start();
        around.eventually(() -> around.carrier.to(target.phone()).stream()
                .map(Carrier.Message::attemptId)
                .toList()
                .containsAll(before));
        assertThat(before).hasSize(2);
        around.eventually(
                () -> around.count("SELECT count(*) FROM attempt WHERE state = 'handed-over' AND step = 0") == 2);
    }
}
