package io.jiaoying.warning.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged services over one database and one broker; one of them dies while people are being called. */
class ReplicasIT {
    private static final int PEOPLE = 90;
    private static final int ANSWERING = 20;
    private static final String VILLAGE = "610723001212";
    /** Longer than a claim of the dead one lasts. */
    private static final String LADDER = """
            { "id": "REPLICAS", "source": "tests", "verified": false, "answeredWhen": ["pressed"], "heardSeconds": 0,
              "proxiedWhen": ["pressed"],
              "ladders": { "default": [
                { "who": "self", "channels": ["voice"], "patience": "PT22S" },
                { "who": "self", "channels": ["voice"], "patience": "PT22S" },
                { "who": "superior", "channels": ["sms"], "patience": "PT5S" },
                { "who": "door", "channels": [], "patience": "PT1H" } ] },
              "feedback": null }""";

    /** Slow enough for both to have their share. */
    private static final int RATE = 20;

    private TwoServices services;
    private Surroundings around;

    @BeforeEach
    void surround() throws IOException {
        services = new TwoServices("replicas", RATE, LADDER);
        around = services.around;
    }

    @AfterEach
    void end() {
        services.close();
    }

    @Test
    void two_replicas_call_everybody_once_a_rung_and_the_other_carries_on_when_one_dies() {
        services.start();
        Story.Neighbour superior = Story.neighbour("r-superior", "610723000000", null, null);
        List<Story.Neighbour> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Story.neighbour("r-" + i, VILLAGE, "r-superior", null))
                .toList();
        around.register(superior);
        around.register(people.toArray(Story.Neighbour[]::new));
        var unused = ServiceProcess.calledOut(VILLAGE, "REPLICAS");
        around.eventually(() -> handedOver(0) == PEOPLE);

        assertThat(people).allSatisfy(person -> assertThat(voice(person)).hasSize(1));
        assertThat(around.count("SELECT count(DISTINCT claimed_by) FROM attempt"))
                .as("replicas that called somebody")
                .isEqualTo(2);
        List<Story.Neighbour> answering = people.subList(0, ANSWERING);
        answering.forEach(this::presses);
        around.eventually(() -> handedOver(1) >= ANSWERING);
        services.two.kill();
        Set<String> inFlight = around.texts("SELECT id::text FROM attempt WHERE state = 'sending'");

        List<Story.Neighbour> silent = people.subList(ANSWERING, PEOPLE);
        around.within(Duration.ofMinutes(2), () -> inState("at-the-door") == silent.size());
        assertThat(inState("answered")).isEqualTo(ANSWERING);
        assertThat(answering).allSatisfy(person -> assertThat(voice(person)).hasSize(1));
        assertThat(silent).allSatisfy(person -> assertThat(calls(person)).isEqualTo(2));
        assertThat(repeated()).as("handed over twice under one key").isSubsetOf(inFlight);
        assertThat(around.count("SELECT count(*) FROM (SELECT 1 FROM attempt WHERE purpose = 'wake'"
                        + " GROUP BY call_id, step, channel, to_person_id HAVING count(*) > 1) twice"))
                .isZero();
        assertThat(around.count("SELECT count(DISTINCT call_id) FROM attempt WHERE who = 'superior'"
                        + " AND state = 'handed-over'"))
                .isEqualTo(silent.size());
        assertThat(keys(superior.phone(), "sms"))
                .isEqualTo(around.texts("SELECT DISTINCT bundle_id::text FROM attempt WHERE who = 'superior'"));
    }

    /** The carrier tells now the one, now the other. */
    private void presses(Story.Neighbour person) {
        ServiceProcess told = person.id().hashCode() % 2 == 0 ? services.one : services.two;
        assertThat(around.carrier.pressed(told.url(), voice(person).get(0).attemptId()))
                .isEqualTo(204);
    }

    private long handedOver(int step) {
        return around.count("SELECT count(*) FROM attempt WHERE state = 'handed-over' AND step = " + step);
    }

    private long inState(String state) {
        return around.count("SELECT count(*) FROM call WHERE state = '" + state + "'");
    }

    private List<Carrier.Message> voice(Story.Neighbour person) {
        return around.carrier.to(person.phone(), "voice");
    }

    /** The carrier knows a call by its key: one repeated under the same key is the same call. */
    private long calls(Story.Neighbour person) {
        return keys(person.phone(), "voice").size();
    }

    private Set<String> keys(String phone, String channel) {
        return around.carrier.to(phone, channel).stream()
                .map(Carrier.Message::attemptId)
                .collect(toSet());
    }

    private Set<String> repeated() {
        return around.carrier.messages().stream()
                .collect(groupingBy(Carrier.Message::attemptId, counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
