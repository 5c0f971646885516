package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.OTHER_ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A warning that changes, and people who leave, while the calls are under way. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class UpdatedCallOutIT extends CallOutStories {
    private static final String FIRST = "610725105215";
    private static final String SECOND = "610725105216";

    /** From orange up another party puts the change in force. */
    private static void update(String warning, Map<String, Object> change, boolean second) {
        post(ISSUER, "/warnings/" + warning + "/update", change).statusCode(200);
        if (second) {
            post(OTHER_ISSUER, "/warnings/" + warning + "/approval", Map.of()).statusCode(200);
        }
    }

    @Test
    void an_update_calls_only_those_whose_area_is_new_and_leaves_in_peace_who_is_out_of_it() {
        Neighbour before = neighbour("u1-before", "610725105202", null, null);
        Neighbour stays = neighbour("u1-stays", "610725105203", null, null);
        Neighbour comes = neighbour("u1-comes", "610725105204", null, null);
        story.register(before, stays, comes);
        String warning = issued(rain("yellow", "610725105202", "610725105203"));
        callOut(warning, "SLOW");
        awaitState(warning, "u1-before", "calling");
        awaitState(warning, "u1-stays", "calling");
        update(warning, areas("610725105203", "610725105204"), false);

        awaitMessage(comes, "voice", 1);
        awaitState(warning, "u1-comes", "calling");
        assertThat(callOf(warning, "u1-before").get("state")).isEqualTo("stopped");
        assertThat(callOf(warning, "u1-before").get("stopReason")).isEqualTo("out-of-area");
        assertThat(carrier().to(stays.phone())).hasSize(2);
        assertThat(carrier().to(before.phone())).hasSize(2);
        Story.get(COUNTY_DUTY, "/warnings/" + warning + "/call-board")
                .body("targets", equalTo(3))
                .body("byState.calling", equalTo(2))
                .body("byState.stopped", equalTo(1));
    }

    @Test
    void a_graver_colour_wakes_everybody_again_and_a_lighter_one_nobody() {
        Neighbour answered = neighbour("u2-answered", FIRST, null, null);
        Neighbour silent = neighbour("u2-silent", FIRST, null, null);
        story.register(answered, silent);
        String warning = issued(rain("yellow", FIRST));
        callOut(warning, "SLOW");
        carrier().pressed(Story.url(), awaitMessage(answered, "voice", 1).attemptId());
        awaitState(warning, "u2-answered", "answered");
        Carrier.Message oldLink = awaitMessage(silent, "sms", 1);
        update(warning, Map.of("colour", "blue"), false);
        assertThat(callOf(warning, "u2-answered").get("state")).isEqualTo("answered");
        update(warning, Map.of("colour", "red"), true);

        awaitMessage(answered, "voice", 2);
        awaitMessage(silent, "voice", 2);
        assertThat(callOf(warning, "u2-answered").get("state")).isIn("pending", "calling");
        Story.request(COUNTY_DUTY)
                .body(Map.of("quality", "pressed"))
                .post(Story.pageOf(oldLink) + "/answer")
                .then()
                .statusCode(200);
        awaitState(warning, "u2-silent", "answered");
        assertThat(carrier().to(silent.phone(), "voice")).hasSize(2);
        assertThat(story.count(
                        "SELECT count(*) FROM call WHERE warning_id = ?::uuid AND person_id = 'u2-silent'"
                                + " AND state = 'stopped' AND stop_reason = 'updated'",
                        warning))
                .isEqualTo(1);
        assertThat(story.count("SELECT count(DISTINCT profile) FROM call_out WHERE warning_id = ?::uuid", warning))
                .isEqualTo(1);
    }

    @Test
    void who_left_the_post_is_called_no_longer_and_their_people_climb_past_them() {
        Neighbour county = neighbour("u3-county", "610725001006", null, null);
        Neighbour town = neighbour("u3-town", "610725001006", "u3-county", null);
        Neighbour gone = neighbour("u3-gone", SECOND, null, null);
        Neighbour target = neighbour("u3-target", SECOND, "u3-town", null);
        story.register(county, town, gone, target);
        String warning = issued(redRain(SECOND));
        callOut(warning, "QUICK");
        awaitMessage(gone, "voice", 1);
        story.events.publish(List.of(
                new PersonRemovedV1("u3-gone", SECOND, Story.revision()),
                new PersonRemovedV1("u3-town", "610725001006", Story.revision())));
        awaitState(warning, "u3-gone", "stopped");
        int calls = carrier().to(gone.phone()).size();

        awaitMessage(county, "sms", 1);
        awaitState(warning, "u3-target", "at-the-door");
        assertThat(carrier().to(town.phone())).isEmpty();
        assertThat(callOf(warning, "u3-gone").get("stopReason")).isEqualTo("left-the-post");
        await().pollDelay(Duration.ofSeconds(2))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(carrier().to(gone.phone())).hasSize(calls));
    }

    @Test
    void a_county_wide_call_needs_two_parties_and_the_approval_is_the_second() {
        Map<String, Object> blue = rain("blue", "610725");
        String alone = post(ISSUER, "/warnings", blue).statusCode(201).extract().path("id");
        post(ISSUER, "/warnings/" + alone + "/approval", Map.of()).statusCode(200);
        post(ISSUER, "/warnings/" + alone + "/calls", Map.of("profile", "SLOW"))
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-needed"));
        String approved =
                post(ISSUER, "/warnings", blue).statusCode(201).extract().path("id");
        post(OTHER_ISSUER, "/warnings/" + approved + "/approval", Map.of()).statusCode(200);
        story.register(neighbour("u4-target", "610725105212", null, null));
        post(OTHER_ISSUER, "/warnings/" + approved + "/calls", Map.of("profile", "SLOW"))
                .statusCode(201);
        post(ISSUER, "/warnings/" + approved + "/cancellation", Map.of("reason", "完"))
                .statusCode(200);
    }
}
