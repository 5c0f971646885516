package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.OTHER_ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens while a call-out runs, its totals add up to its targets at every look. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class BoardAddsUpIT {
    private static final String ONE = "610725106202";
    private static final String TWO = "610725106203";
    private static final String THREE = "610725106204";
    private static final int MANY = 20;

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private static Map<String, Object> areas(String... villages) {
        return Map.of(
                "areas",
                List.of(villages).stream().map(one -> Map.of("region", one)).toList());
    }

    private static void answer(String warning, String person, Map<String, ?> answer) {
        post(COUNTY_DUTY, "/calls/" + callId(warning, person) + "/answer", answer)
                .statusCode(200);
    }

    private static int inReport(String warning, String path) {
        return get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                .statusCode(200)
                .extract()
                .path(path);
    }

    @Test
    void with_answers_of_every_kind_removal_updates_and_the_end_every_look_adds_up() {
        Neighbour heard = neighbour("ad-heard", ONE, null, null);
        Neighbour pressed = neighbour("ad-pressed", ONE, null, null);
        Neighbour hangsUp = neighbour("ad-hangs-up", ONE, null, null);
        Neighbour gone = neighbour("ad-gone", ONE, null, null);
        Neighbour silent = neighbour("ad-silent", TWO, null, null);
        Neighbour reads = neighbour("ad-reads", TWO, null, null);
        Neighbour comes = neighbour("ad-comes", THREE, null, null);
        story.register(heard, pressed, hangsUp, gone, silent, reads, comes);
        Map<String, Object> yellow = new HashMap<>(redRain(ONE, TWO));
        yellow.put("colour", "yellow");
        String warning = issued(yellow);
        callOut(warning, "TREE");
        try (BoardWatch watch = new BoardWatch(warning)) {
            carrier().heard(Story.url(), awaitMessage(heard, "voice", 1).attemptId(), 20);
            carrier().pressed(Story.url(), awaitMessage(pressed, "voice", 1).attemptId());
            carrier()
                    .tell(
                            Story.url(),
                            awaitMessage(hangsUp, "voice", 1).attemptId(),
                            Map.of("event", "hung-up", "heardSeconds", 8));
            answer(warning, "ad-reads", Map.of("quality", "read"));
            awaitState(warning, "ad-heard", "answered");
            assertThat(inReport(warning, "totals.byResult.heard")).isEqualTo(1);
            answer(warning, "ad-heard", Map.of("quality", "said", "words", "收到"));
            assertThat(inReport(warning, "totals.byResult.heard")).isZero();
            assertThat(inReport(warning, "totals.byResult.said")).isEqualTo(1);

            story.events.publish(List.of(new PersonRemovedV1("ad-gone", ONE, Story.revision())));
            awaitState(warning, "ad-gone", "stopped");
            post(ISSUER, "/warnings/" + warning + "/update", areas(ONE, THREE)).statusCode(200);
            awaitState(warning, "ad-silent", "stopped");
            assertThat(inReport(warning, "totals.byResult.removed")).isEqualTo(3);
            awaitState(warning, "ad-hangs-up", "at-the-door");
            assertThat(inReport(warning, "totals.byResult.not-enough")).isEqualTo(1);
            awaitState(warning, "ad-comes", "at-the-door");
            answer(warning, "ad-comes", Map.of("quality", "door", "by", "组长"));
            assertThat(inReport(warning, "totals.late")).isEqualTo(1);

            post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "雨停"))
                    .statusCode(200);
            get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                    .body("totals.targets", equalTo(7))
                    .body("totals.due", equalTo(4))
                    .body("totals.answered", equalTo(3))
                    .body("totals.rate", equalTo(0.75f))
                    .body("totals.open", equalTo(0))
                    .body("missed.personId", equalTo(List.of("ad-hangs-up")))
                    .body("missed[0].reason", equalTo("hung-up"));
            await().atMost(SOON).until(() -> watch.looks() > 20);
            assertThat(watch.faults()).isEmpty();
        }
    }

    @Test
    void many_targets_at_once_and_a_graver_round_add_up_at_every_look() {
        String village = "610725106205";
        List<Neighbour> people = IntStream.range(0, MANY)
                .mapToObj(i -> neighbour("am-%02d".formatted(i), village, null, null))
                .toList();
        story.register(people);
        Map<String, Object> yellow = new HashMap<>(redRain(village));
        yellow.put("colour", "yellow");
        String warning = issued(yellow);
        callOut(warning, "QUICK");
        try (BoardWatch watch = new BoardWatch(warning)) {
            for (int i = 0; i < MANY; i++) {
                Carrier.Message call = awaitMessage(people.get(i), "voice", 1);
                if (i % 3 == 0) {
                    carrier().pressed(Story.url(), call.attemptId());
                } else if (i % 3 == 1) {
                    carrier().heard(Story.url(), call.attemptId(), i);
                }
            }
            post(ISSUER, "/warnings/" + warning + "/update", Map.of("colour", "red"))
                    .statusCode(200);
            post(OTHER_ISSUER, "/warnings/" + warning + "/approval", Map.of()).statusCode(200);
            await().atMost(SOON).untilAsserted(() -> get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                    .body("rounds", hasSize(2))
                    .body("colour", equalTo("red"))
                    .body("totals.targets", equalTo(MANY)));
            String first = get(COUNTY_DUTY, "/warnings/" + warning + "/call-report")
                    .extract()
                    .path("rounds[1].callOutId");
            get(COUNTY_DUTY, "/warnings/" + warning + "/call-report?callOut=" + first)
                    .statusCode(200)
                    .body("colour", equalTo("yellow"))
                    .body("totals.targets", equalTo(MANY));
            await().atMost(SOON.multipliedBy(2))
                    .until(() -> inReport(warning, "totals.open") == 0 && watch.looks() > 20);
            assertThat(watch.faults()).isEmpty();
        }
    }
}
