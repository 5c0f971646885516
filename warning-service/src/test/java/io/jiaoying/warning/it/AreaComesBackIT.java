package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A place that is taken out of a warning and put back while the calls are under way. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AreaComesBackIT extends CallOutStories {
    private static final String STAYS = "610725113201";
    private static final String LEAVES = "610725113203";

    private static void update(String warning, String... villages) {
        post(ISSUER, "/warnings/" + warning + "/update", areas(villages)).statusCode(200);
    }

    @Test
    void whose_place_comes_back_is_called_again_from_the_first_rung_and_who_answered_is_not() {
        Neighbour stays = neighbour("b1-stays", STAYS, null, null);
        Neighbour leaves = neighbour("b1-leaves", LEAVES, null, null);
        Neighbour answered = neighbour("b1-answered", LEAVES, null, null);
        story.register(stays, leaves, answered);
        String warning = issued(rain("yellow", STAYS, LEAVES));
        callOut(warning, "SLOW");
        carrier().pressed(Story.url(), awaitMessage(answered, "voice", 1).attemptId());
        awaitState(warning, "b1-answered", "answered");
        awaitState(warning, "b1-leaves", "calling");
        update(warning, STAYS);
        assertThat(callOf(warning, "b1-leaves").get("state")).isEqualTo("stopped");
        update(warning, STAYS, LEAVES);

        awaitMessage(leaves, "voice", 2);
        awaitState(warning, "b1-leaves", "calling");
        assertThat(callOf(warning, "b1-leaves").get("stopReason")).isNull();
        assertThat(attempts(warning, "b1-leaves"))
                .extracting(
                        attempt -> attempt.get("sequence") + " " + attempt.get("channel") + " " + attempt.get("ended"))
                .containsExactlyInAnyOrder("1 sms silence", "2 voice silence", "3 sms null", "4 voice null");
        assertThat(callOf(warning, "b1-answered").get("state")).isEqualTo("answered");
        assertThat(carrier().to(answered.phone())).hasSize(2);
        assertThat(carrier().to(stays.phone())).hasSize(2);
        Story.get(COUNTY_DUTY, "/warnings/" + warning + "/call-board")
                .body("targets", equalTo(3))
                .body("byState.calling", equalTo(2))
                .body("byState.stopped", equalTo(0));
        assertThat(story.count("SELECT targets FROM call_out WHERE warning_id = ?::uuid", warning))
                .isEqualTo(3);
        carrier().pressed(Story.url(), awaitMessage(leaves, "voice", 2).attemptId());
        awaitState(warning, "b1-leaves", "answered");
    }
}
