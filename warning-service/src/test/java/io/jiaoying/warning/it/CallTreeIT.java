package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two townships of 勉县 on real tables: one with seeded silence, one of which nothing is heard. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CallTreeIT {
    private static final String HEARD_OF = "610725109";
    private static final String CUT_OFF = "610725120";
    private static final String COUNTY_HEAD = "tree-p0002";

    @Inject
    DataSource database;

    private final Townsfolk people = new Townsfolk(
            "tree-",
            "155",
            region -> region.startsWith(HEARD_OF) || region.startsWith(CUT_OFF) || region.equals("610725000000"));

    /** Every third of the township hears the first call, every third the second, every third none; some hang up. */
    private final Map<String, Integer> hearsCall = new HashMap<>();

    private Story story;
    private String secretary;

    @BeforeEach
    void peopleOfKnownTempers() {
        story = Story.alone(database);
        people.register(story);
        List<Townsfolk.Person> here = people.in(HEARD_OF);
        secretary = here.get(0).id();
        for (int i = 0; i < here.size(); i++) {
            hearsCall.put(here.get(i).id(), List.of(1, 2, 0).get(i % 3));
        }
        people.in(CUT_OFF).forEach(one -> hearsCall.put(one.id(), 0));
    }

    @Test
    void exactly_these_are_called_by_these_channels_and_because_of_these_silences() {
        String warning = issued(redRain(HEARD_OF, CUT_OFF));
        AtomicBoolean over = new AtomicBoolean();
        Thread answering = new Thread(() -> answerUntil(over), "people");
        answering.start();
        try {
            callOut(warning, "TREE");
            await().atMost(Duration.ofSeconds(40)).until(() -> open(warning) == 0);
        } finally {
            over.set(true);
        }

        List<Map<String, Object>> calls = Story.calls(warning).path("items");
        List<String> made = new ArrayList<>();
        calls.forEach(call -> made.addAll(lines(call)));
        assertThat(made).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(calls).allSatisfy(call -> assertThat(call.get("state")).isEqualTo(expectedState(personOf(call))));
        assertThat(calls).allSatisfy(CallTreeIT::everyAttemptOfWhatIsOverHasEnded);
        assertThat(carrier().to(people.find(COUNTY_HEAD).phone()).stream()
                        .filter(message -> message.text().contains("逐村上门"))
                        .map(Carrier.Message::channel))
                .containsExactlyInAnyOrder("voice", "sms");
        visitsAreListedVillageByVillage(warning);
    }

    private void visitsAreListedVillageByVillage(String warning) {
        List<Map<String, Object>> villages = Story.get(COUNTY_DUTY, "/warnings/" + warning + "/door-visits")
                .statusCode(200)
                .extract()
                .path("$");
        Set<String> cutOff =
                people.in(CUT_OFF).stream().map(Townsfolk.Person::region).collect(Collectors.toSet());
        assertThat(villages.stream().filter(one -> Boolean.TRUE.equals(one.get("wholeTownshipSilent"))))
                .extracting(one -> one.get("region"))
                .containsExactlyElementsOf(cutOff.stream().sorted().toList());
        assertThat(villages)
                .allSatisfy(one -> assertThat((String) one.get("name")).isNotBlank());
    }

    private long open(String warning) {
        return story.count(
                "SELECT count(*) FROM call WHERE warning_id = ?::uuid AND state IN ('pending', 'calling')", warning);
    }

    private static String personOf(Map<String, Object> call) {
        return (String) ((Map<?, ?>) call.get("person")).get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> attemptsOf(Map<String, Object> call) {
        return (List<Map<String, Object>>) call.get("attempts");
    }

    private static List<String> lines(Map<String, Object> call) {
        return attemptsOf(call).stream()
                .map(attempt ->
                        line(personOf(call), (String) attempt.get("who"), (String) attempt.get("channel"), (String)
                                attempt.get("toPersonId")))
                .toList();
    }

    private static void everyAttemptOfWhatIsOverHasEnded(Map<String, Object> call) {
        boolean settled = call.get("state").equals("answered");
        assertThat(attemptsOf(call))
                .filteredOn(attempt -> settled || !attempt.get("who").equals("door"))
                .filteredOn(attempt -> settled || !attempt.get("who").equals("county"))
                .allSatisfy(attempt -> assertThat(attempt.get("ended")).isNotNull());
    }

    private static String line(String about, String who, String channel, String to) {
        return about + ": " + who + " " + channel + " to " + to;
    }

    /** By hand: first call, second call, then the nearest superior who heard one, then the door. */
    private List<String> expected() {
        List<String> lines = new ArrayList<>();
        for (Townsfolk.Person one : people.in(HEARD_OF)) {
            String id = one.id();
            lines.add(line(id, "self", "sms", id));
            lines.add(line(id, "self", "voice", id));
            if (hearsCall.get(id) != 1) {
                lines.add(line(id, "self", "voice", id));
            }
            if (hearsCall.get(id) == 0) {
                String superior = awakeSuperior(one);
                lines.add(line(id, "superior", "voice", superior));
                if (!takenOver(one, superior)) {
                    lines.add(line(id, "door", "door", id));
                }
            }
        }
        for (Townsfolk.Person one : people.in(CUT_OFF)) {
            lines.add(line(one.id(), "self", "sms", one.id()));
            lines.add(line(one.id(), "self", "voice", one.id()));
            lines.add(line(one.id(), "county", "voice", COUNTY_HEAD));
            lines.add(line(one.id(), "county", "sms", COUNTY_HEAD));
            lines.add(line(one.id(), "door", "door", one.id()));
        }
        return lines;
    }

    private String expectedState(String id) {
        Townsfolk.Person one = people.find(id);
        boolean answered =
                hearsCall.get(id) != 0 || one.region().startsWith(HEARD_OF) && takenOver(one, awakeSuperior(one));
        return answered ? "answered" : "at-the-door";
    }

    private String awakeSuperior(Townsfolk.Person one) {
        String superior = one.superior();
        while (hearsCall.getOrDefault(superior, 1) == 0) {
            superior = people.find(superior).superior();
        }
        return superior;
    }

    /** The secretary of the township takes over whoever is silent below, but cannot answer for the duty post. */
    private boolean takenOver(Townsfolk.Person one, String superior) {
        return superior.equals(secretary) && !one.isDutyPost();
    }

    private void answerUntil(AtomicBoolean over) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> calls = new HashMap<>();
        while (!over.get()) {
            for (Carrier.Message message : carrier().messages()) {
                if (message.channel().equals("voice") && seen.add(message.attemptId())) {
                    react(message, calls);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void react(Carrier.Message message, Map<String, Integer> calls) {
        if (people.all().stream().noneMatch(one -> one.phone().equals(message.to()))) {
            return;
        }
        String id = people.byPhone(message.to()).id();
        if (message.text().contains("您负责的")) {
            if (id.equals(secretary)) {
                carrier().pressed(Story.url(), message.attemptId());
            }
            return;
        }
        int nth = calls.merge(id, 1, Integer::sum);
        if (hearsCall.getOrDefault(id, 0) == nth) {
            carrier().heard(Story.url(), message.attemptId(), 20);
        } else if (people.find(id).region().startsWith(HEARD_OF)) {
            carrier().tell(Story.url(), message.attemptId(), Map.of("event", "hung-up", "heardSeconds", 8));
        }
    }
}
