package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged services over one database, and one that comes back with another policy. */
class ReplicasIT {
    private static final int PEOPLE = 120;
    private static final String VILLAGE = "610726002200";
    private static final String OTHER_VILLAGE = "610726001001";
    private static final String EDITABLE = """
            { "id": "EDITABLE", "source": "tests", "verified": false, "answeredWhen": [%s], "heardSeconds": 0,
              "proxiedWhen": ["pressed"],
              "ladders": { "default": [
                { "who": "self", "channels": ["voice"], "patience": "%s" },
                { "who": "self", "channels": ["voice"], "patience": "PT2S" },
                { "who": "door", "channels": [], "patience": "PT1H" } ] },
              "feedback": null }""";

    private Surroundings around;
    private ServiceProcess one;
    private ServiceProcess two;

    @BeforeEach
    void surround() throws IOException {
        around = new Surroundings("warning_replicas");
        one = around.service("replica-one");
        two = around.service("replica-two");
    }

    @AfterEach
    void end() {
        one.kill();
        two.kill();
        around.close();
    }

    @Test
    void two_replicas_call_everybody_once_a_rung_and_one_of_them_may_die() {
        one.start().inFront();
        two.start();
        Story.Neighbour superior = Story.neighbour("r-superior", "610726000000", null, null);
        List<Story.Neighbour> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Story.neighbour("r-" + i, VILLAGE, "r-superior", null))
                .toList();
        around.register(superior);
        around.register(people.toArray(Story.Neighbour[]::new));
        var unused = ServiceProcess.calledOut(VILLAGE, "QUICK");
        around.eventually(() -> around.count("SELECT count(*) FROM attempt WHERE step = 1") > 0);
        two.kill();
        around.eventually(
                () -> around.count("SELECT count(*) FROM call WHERE state IN ('at-the-door', 'unanswered')") == PEOPLE);

        assertThat(around.count("SELECT count(DISTINCT claimed_by) FROM attempt WHERE claimed_by IS NOT NULL"))
                .isEqualTo(2);
        assertThat(around.count("SELECT count(*) FROM (SELECT 1 FROM attempt WHERE purpose = 'wake'"
                        + " GROUP BY call_id, step, channel, to_person_id HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(people).allSatisfy(person -> assertThat(voiceCalls(person)).isEqualTo(2));
        assertThat(around.carrier.to(superior.phone(), "sms").stream()
                        .map(Carrier.Message::attemptId)
                        .distinct())
                .hasSize(1);
    }

    /** The carrier knows a call by its key: one repeated under the same key is the same call. */
    private long voiceCalls(Story.Neighbour person) {
        return around.carrier.to(person.phone(), "voice").stream()
                .map(Carrier.Message::attemptId)
                .distinct()
                .count();
    }

    @Test
    void a_policy_edited_in_mid_call_rules_the_next_call_only() throws IOException {
        Path profile = Path.of("target", "editable-profile.json").toAbsolutePath();
        Files.writeString(profile, EDITABLE.formatted("\"pressed\"", "PT12S"));
        around.set("JIAOYING_CALLING_PROFILES", profile.toString());
        one.start().inFront();
        Story.Neighbour presses = Story.neighbour("e-presses", VILLAGE, null, null);
        Story.Neighbour silent = Story.neighbour("e-silent", VILLAGE, null, null);
        Story.Neighbour later = Story.neighbour("e-later", OTHER_VILLAGE, null, null);
        around.register(presses, silent, later);
        var first = ServiceProcess.calledOut(VILLAGE, "EDITABLE");
        around.eventually(() -> around.carrier.to(presses.phone(), "voice").size() == 1);
        one.kill();
        Files.writeString(profile, EDITABLE.formatted("\"said\"", "PT1H"));
        one.start();

        around.carrier.pressed(
                one.url(), around.carrier.to(presses.phone(), "voice").get(0).attemptId());
        assertThat(stateOf("e-presses")).isEqualTo("answered");
        around.eventually(() -> stateOf("e-silent").equals("at-the-door"));
        assertThat(voiceCalls(silent)).isEqualTo(2);
        assertThat(voiceCalls(presses)).isEqualTo(1);

        var second = ServiceProcess.calledOut(OTHER_VILLAGE, "EDITABLE");
        assertThat(second).isNotEqualTo(first);
        around.eventually(() -> around.carrier.to(later.phone(), "voice").size() == 1);
        around.carrier.pressed(
                one.url(), around.carrier.to(later.phone(), "voice").get(0).attemptId());
        assertThat(stateOf("e-later")).isEqualTo("calling");
    }

    private String stateOf(String person) {
        for (String state : List.of("pending", "calling", "answered", "unanswered", "at-the-door", "stopped")) {
            if (around.count("SELECT count(*) FROM call WHERE person_id = '" + person + "' AND state = '" + state + "'")
                    > 0) {
                return state;
            }
        }
        return "none";
    }
}
