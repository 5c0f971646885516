package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.calls;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an attempt, it ends in one word, and each of the words is what really happened. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class AttemptEndsIT extends CallOutStories {
    @Test
    void every_attempt_ends_in_exactly_one_word_and_has_a_purpose() {
        List<String> warnings = List.of(
                whatPeopleDo(), nobodyNeedsIt(), theCarrierIsAway(), theCarrierNeverAnswers(), thePaceNeverComesToIt());
        warnings.forEach(warning -> post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "完"))
                .statusCode(200));
        await().atMost(SOON).untilAsserted(() -> {
            List<Map<String, Object>> all =
                    warnings.stream().flatMap(one -> allAttempts(one).stream()).toList();
            assertThat(all).extracting(one -> one.get("ended")).doesNotContainNull();
            assertThat(all).extracting(one -> one.get("purpose")).containsOnly("wake", "feedback");
            assertThat(all)
                    .extracting(one -> (String) one.get("ended"))
                    .contains(Arrays.stream(AttemptEnd.values())
                            .map(AttemptEnd::wire)
                            .toArray(String[]::new));
        });
    }

    private static List<Map<String, Object>> allAttempts(String warning) {
        List<List<Map<String, Object>>> attempts = calls(warning).path("items.attempts");
        return attempts.stream().flatMap(List::stream).toList();
    }

    private static List<Object> ends(String warning, String person) {
        return attempts(warning, person).stream().map(one -> one.get("ended")).toList();
    }

    private String whatPeopleDo() {
        String village = "610725113213";
        List<Neighbour> people =
                List.of("presses", "hears", "hangs-up", "is-busy", "rings", "declines", "sleeps").stream()
                        .map(who -> neighbour("a1-" + who, village, null, null))
                        .toList();
        Neighbour dead = neighbour("a1-dead", village, null, null);
        carrier().refuse(dead.phone());
        story.register(dead);
        String warning = calledOut("TREE", village, people.toArray(Neighbour[]::new));
        List<Map<String, Object>> news = List.of(
                Map.of("event", "pressed", "key", "1"),
                Map.of("event", "heard", "heardSeconds", 8),
                Map.of("event", "hung-up", "heardSeconds", 8),
                Map.of("event", "busy"),
                Map.of("event", "no-answer"),
                Map.of("event", "refused", "reason", "declined"));
        for (int i = 0; i < news.size(); i++) {
            Carrier.Message call = awaitMessage(people.get(i), "voice", 1);
            carrier().tell(Story.url(), call.attemptId(), news.get(i));
        }
        awaitState(warning, "a1-sleeps", "at-the-door");
        assertThat(ends(warning, "a1-presses")).contains("answered", "silence");
        assertThat(ends(warning, "a1-hears")).contains("not-enough");
        assertThat(ends(warning, "a1-hangs-up")).contains("hung-up");
        assertThat(ends(warning, "a1-is-busy")).contains("busy");
        assertThat(ends(warning, "a1-rings")).contains("no-answer");
        assertThat(ends(warning, "a1-declines")).contains("declined");
        assertThat(ends(warning, "a1-dead")).contains("refused");
        return warning;
    }

    private String nobodyNeedsIt() {
        Neighbour target = neighbour("a2-target", "610725113214", null, null);
        String warning = calledOut("TURNS", target.region(), target);
        carrier().pressed(Story.url(), awaitMessage(target, "sms", 1).attemptId());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ends(warning, "a2-target")).containsExactly("answered", "withdrawn"));
        return warning;
    }

    private String theCarrierIsAway() {
        Neighbour target = neighbour("a3-target", "610725113215", null, null);
        carrier().failNext(1_000);
        String warning = calledOut("QUICK", target.region(), target);
        awaitState(warning, "a3-target", "at-the-door");
        carrier().failNext(0);
        assertThat(ends(warning, "a3-target")).startsWith("not-taken", "not-taken");
        return warning;
    }

    private String theCarrierNeverAnswers() {
        Neighbour target = neighbour("a4-target", "610725113217", null, null);
        carrier().takeInSilence(1_000);
        String warning = calledOut("QUICK", target.region(), target);
        awaitState(warning, "a4-target", "at-the-door");
        carrier().takeInSilence(0);
        await().atMost(SOON).untilAsserted(() -> assertThat(ends(warning, "a4-target"))
                .startsWith("may-have-left", "may-have-left"));
        return warning;
    }

    /** Four first messages take four seconds; the first of them is due again after two. */
    private String thePaceNeverComesToIt() {
        Neighbour[] people = IntStream.range(0, 4)
                .mapToObj(i -> neighbour("a5-" + i, "610725117001", null, null))
                .toArray(Neighbour[]::new);
        String warning = calledOut("DRIP", people[0].region(), people);
        await().atMost(SOON).untilAsserted(() -> assertThat(allAttempts(warning))
                .anyMatch(one -> "not-tried".equals(one.get("ended")) && "voice".equals(one.get("channel"))));
        assertThat(story.count(
                        "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND reason = 'not-tried' AND tries > 0",
                        warning))
                .isZero();
        return warning;
    }
}
