package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A policy edited, and the service restarted with it, while people are being called. */
class EditedProfileIT {
    private static final String VILLAGE = "610723001213";
    private static final String OTHER_VILLAGE = "610723001214";
    private static final String FORM = """
            { "id": "EDITABLE", "source": "tests", "verified": false, "answeredWhen": ["%s"], "heardSeconds": 0,
              "proxiedWhen": ["pressed"],
              "ladders": { "default": [
                { "who": "self", "channels": ["voice"], "patience": "%s" },
                { "who": "self", "channels": ["voice"], "patience": "PT4S" },
                { "who": "door", "channels": [], "patience": "PT1H" } ] },
              "feedback": null }""";

    private Surroundings around;
    private ServiceProcess service;

    @BeforeEach
    void surround() throws IOException {
        around = new Surroundings("warning_edited");
        service = around.service("edited-profile");
    }

    @AfterEach
    void end() {
        service.kill();
        around.close();
    }

    @Test
    void a_policy_edited_in_mid_call_rules_the_next_call_only() throws IOException {
        around.profile("editable", FORM.formatted("pressed", "PT22S"));
        service.start().inFront();
        Story.Neighbour presses = Story.neighbour("e-presses", VILLAGE, null, null);
        Story.Neighbour silent = Story.neighbour("e-silent", VILLAGE, null, null);
        Story.Neighbour later = Story.neighbour("e-later", OTHER_VILLAGE, null, null);
        around.register(presses, silent, later);
        var first = ServiceProcess.calledOut(VILLAGE, "EDITABLE");
        around.eventually(() -> around.count("SELECT count(*) FROM attempt WHERE state = 'handed-over'") == 2);
        service.kill();
        around.profile("editable", FORM.formatted("said", "PT1H"));
        service.start();

        press(presses);
        assertThat(states(presses)).containsExactly("answered");
        around.eventually(() -> states(silent).contains("at-the-door"));
        assertThat(around.carrier.to(silent.phone(), "voice")).hasSize(2);

        var second = ServiceProcess.calledOut(OTHER_VILLAGE, "EDITABLE");
        around.eventually(() -> called(later));
        press(later);
        assertThat(states(later)).containsExactly("calling");
        assertThat(frozen(first)).isEqualTo("pressed");
        assertThat(frozen(second)).isEqualTo("said");
    }

    private boolean called(Story.Neighbour person) {
        return !around.carrier.to(person.phone(), "voice").isEmpty();
    }

    private void press(Story.Neighbour person) {
        String attempt = around.carrier.to(person.phone(), "voice").get(0).attemptId();
        assertThat(around.carrier.pressed(service.url(), attempt)).isEqualTo(204);
    }

    private Set<String> states(Story.Neighbour person) {
        return around.texts("SELECT state FROM call WHERE person_id = '" + person.id() + "'");
    }

    private String frozen(String warning) {
        return around.texts("SELECT profile::json -> 'answeredWhen' ->> 0 FROM call_out WHERE warning_id = '" + warning
                        + "'")
                .iterator()
                .next();
    }
}
