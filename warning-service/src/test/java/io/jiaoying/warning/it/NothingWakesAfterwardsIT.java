package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While many attempts still wait to leave, what ends the need for them ends them: none leaves later than a second after. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class NothingWakesAfterwardsIT {
    /** At 40 a second some five seconds of first attempts, so that most of them wait. */
    private static final int PEOPLE = 200;

    /** Eight seconds of them, of which the warning holds six. */
    private static final int MANY_PEOPLE = 320;

    private static final int CALLED = 20;

    @Inject
    DataSource database;

    private Story story;
    private Set<String> phones = Set.of();

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private List<Neighbour> people(String prefix, String village, int number) {
        List<Neighbour> people = IntStream.range(0, number)
                .mapToObj(i -> neighbour(prefix + i, village, null, null))
                .toList();
        story.register(people.toArray(Neighbour[]::new));
        phones = people.stream().map(Neighbour::phone).collect(Collectors.toSet());
        return people;
    }

    /** Not those of another test's people. */
    private List<Carrier.Message> messages() {
        return carrier().messages().stream()
                .filter(message -> phones.contains(message.to()))
                .toList();
    }

    private void awaitTheFirst() {
        await().atMost(SOON).until(() -> messages().size() >= CALLED);
    }

    private void awaitNothingWaits(String warning) {
        await().atMost(SOON.multipliedBy(2)).until(() -> waiting(warning) == 0);
    }

    private long waiting(String warning) {
        return story.count(
                "SELECT count(*) FROM attempt WHERE warning_id = ?::uuid AND purpose = 'wake'"
                        + " AND state IN ('queued', 'sending', 'bundled')",
                warning);
    }

    private static List<Carrier.Message> wakesAfter(List<Carrier.Message> messages, Instant end) {
        return messages.stream()
                .filter(message -> !message.text().contains("预警已"))
                .filter(message -> message.at().isAfter(end.plusSeconds(1)))
                .toList();
    }

    @Test
    void after_a_cancellation() {
        String village = "610725113207";
        people("x1-", village, PEOPLE);
        String warning = issued(redRain(village));
        callOut(warning, "PACED");
        awaitTheFirst();
        assertThat(waiting(warning)).as("attempts that still wait").isGreaterThan(50);
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "雨停"))
                .statusCode(200);
        Instant cancelled = Instant.now();
        awaitNothingWaits(warning);
        assertThat(wakesAfter(messages(), cancelled)).isEmpty();
    }

    @Test
    void after_the_warning_ran_out() {
        String village = "610725113209";
        people("x2-", village, MANY_PEOPLE);
        Map<String, Object> brief = new HashMap<>(redRain(village));
        OffsetDateTime expires = OffsetDateTime.now().plusSeconds(6);
        brief.put("expires", expires.toString());
        String warning = issued(brief);
        callOut(warning, "PACED");
        awaitTheFirst();
        await().atMost(SOON).until(() -> OffsetDateTime.now().isAfter(expires));
        awaitNothingWaits(warning);
        assertThat(messages().size()).as("some were never called").isLessThan(MANY_PEOPLE);
        assertThat(wakesAfter(messages(), expires.toInstant())).isEmpty();
    }

    @Test
    void after_an_answer_that_came_by_another_way() {
        String village = "610725113211";
        List<Neighbour> people = people("x3-", village, PEOPLE);
        String warning = issued(redRain(village));
        callOut(warning, "PACED");
        awaitTheFirst();
        List<Neighbour> answering = people.stream()
                .filter(person -> carrier().to(person.phone()).isEmpty())
                .limit(30)
                .toList();
        Map<String, Instant> answeredAt = new HashMap<>();
        for (Neighbour person : answering) {
            post(
                            COUNTY_DUTY,
                            "/calls/" + callId(warning, person.id()) + "/answer",
                            Map.of("quality", "said", "words", "当面告知"))
                    .statusCode(200);
            answeredAt.put(person.phone(), Instant.now());
        }
        await().atMost(SOON.multipliedBy(2)).until(() -> people.stream()
                .filter(person -> !answeredAt.containsKey(person.phone()))
                .allMatch(person -> !carrier().to(person.phone()).isEmpty()));
        awaitNothingWaits(warning);
        answeredAt.forEach((phone, at) ->
                assertThat(wakesAfter(carrier().to(phone), at)).as(phone).isEmpty());
        assertThat(answering.stream()
                        .filter(person -> carrier().to(person.phone()).isEmpty()))
                .as("answered before they were called")
                .isNotEmpty();
        post(ISSUER, "/warnings/" + warning + "/cancellation", Map.of("reason", "完"))
                .statusCode(200);
    }
}
