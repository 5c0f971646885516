package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.jiaoying.events.Topics;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drill whose warning somebody changes or ends by hand stays what it is: a matter among its own people. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class HandledDrillIT {
    /** Its neighbour 610927 is configured, and has a duty post. */
    private static final OwnCounty BAIHE = new OwnCounty("610929");

    @Inject
    DataSource database;

    private Story story;
    private Neighbour nextDoor;
    /** Whoever this story knows; what others' stories tell others is none of its business. */
    private final List<Neighbour> everybody = new ArrayList<>();

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
        nextDoor = neighbour("hd-next-door", "610927000000", null, null);
        everybody.add(nextDoor);
        long revision = Story.revision();
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        story.events.publish(List.of(new PersonRegisteredV1(
                nextDoor.id(),
                "张",
                "县应急局值班室",
                nextDoor.region(),
                null,
                null,
                seal.seal(nextDoor.id(), nextDoor.phone()),
                null,
                revision)));
        await().atMost(SOON)
                .until(() ->
                        story.count("SELECT count(*) FROM person WHERE id = 'hd-next-door' AND revision = ?", revision)
                                == 1);
    }

    /** In a township of their own: who was called lately, as by the first run of a test, is spared. */
    private Neighbour somebody(String name) {
        String town = story.uninhabited(BAIHE.code);
        return neighbour(name + "-" + town, Regions.get().children(town).get(0).shortCode(), null, null);
    }

    private static String town(Neighbour one) {
        return one.region().substring(0, 9);
    }

    /** The id of the warning that carries it. */
    private String drillOf(Neighbour one) {
        Neighbour other = neighbour(one.id() + "-2", one.region(), null, null);
        story.register(one, other);
        everybody.addAll(List.of(one, other));
        String id = Story.post(BAIHE.leader, "/drills", Map.of("region", town(one), "people", 1, "profile", "SLOW"))
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(SOON).until(() -> !messages().isEmpty());
        return BAIHE.get("/drills/" + id).extract().path("warningId");
    }

    private long told(String warning) {
        return story.count("SELECT count(*) FROM told_party WHERE warning_id = ?::uuid", warning);
    }

    private List<Carrier.Message> messages() {
        return everybody.stream()
                .flatMap(one -> carrier().to(one.phone()).stream())
                .toList();
    }

    private void awaitText(String part) {
        await().atMost(SOON)
                .until(() -> messages().stream().anyMatch(one -> one.text().contains(part)));
    }

    @Test
    void updated_and_lifted_by_hand_it_tells_no_other_party_and_obliges_to_nothing() {
        Neighbour one = somebody("hd1");
        String warning = drillOf(one);
        Story.post(
                        BAIHE.leader,
                        "/warnings/" + warning + "/update",
                        Map.of("headline", "无脚本叫应抽查（更新）", "colour", "blue", "instruction", "请应答"))
                .statusCode(200)
                .body("exercise", equalTo(true));
        cap(warning, "Alert");
        Story.post(BAIHE.leader, "/warnings/" + warning + "/cancellation", Map.of("reason", "抽查结束"))
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        cap(warning, "Cancel");
        awaitText("预警已解除");

        assertThat(messages())
                .allMatch(message -> message.exercise() && message.text().startsWith("演练"))
                .extracting(Carrier.Message::to)
                .doesNotContain(nextDoor.phone());
        assertThat(told(warning)).isZero();
        BAIHE.get("/warnings/" + warning + "/tasks").body("items", hasSize(0));
        assertThat(story.count("SELECT count(DISTINCT person_id) FROM call WHERE warning_id = ?::uuid", warning))
                .isEqualTo(1);
        assertThat(story.events.bodiesOf(Topics.WARNING))
                .filteredOn(body -> body.contains(warning))
                .hasSize(3)
                .allMatch(body -> body.contains("\"exercise\":true"));
    }

    private static void cap(String warning, String msgType) {
        BAIHE.get("/warnings/" + warning + "/cap")
                .statusCode(200)
                .body(containsString("<status>Exercise</status>"))
                .body(containsString("<scope>Restricted</scope>"))
                .body(containsString("<msgType>" + msgType + "</msgType>"))
                .body(not(containsString("Actual")));
    }

    @Test
    void recalled_as_a_mistake_it_reaches_whom_it_had_called_and_nobody_else() {
        Neighbour one = somebody("hd2");
        String warning = drillOf(one);
        Story.post(BAIHE.leader, "/warnings/" + warning + "/cancellation", Map.of("mistaken", true, "reason", "选错区域"))
                .statusCode(200);
        awaitText("系误发");
        assertThat(messages())
                .allMatch(message -> message.exercise() && message.text().startsWith("演练"));
        assertThat(messages().stream().map(Carrier.Message::to).distinct())
                .hasSize(1)
                .doesNotContain(nextDoor.phone());
        assertThat(told(warning)).isZero();
    }

    @Test
    void when_its_time_is_over_nobody_owes_anything() {
        Neighbour one = somebody("hd3");
        story.register(one);
        String id = Story.post(
                        BAIHE.leader,
                        "/drills",
                        Map.of("region", town(one), "people", 1, "profile", "SLOW", "lasts", "PT2S"))
                .statusCode(201)
                .extract()
                .path("id");
        String warning = BAIHE.get("/drills/" + id).extract().path("warningId");
        await().atMost(SOON)
                .untilAsserted(() -> BAIHE.get("/warnings/" + warning).body("state", equalTo("expired")));
        BAIHE.get("/warnings/" + warning + "/tasks").body("items", hasSize(0));
        assertThat(told(warning)).isZero();
    }

    /** Two parties approved it, and telling the others is part of what is practised. */
    @Test
    void a_whole_exercise_tells_the_same_parties_as_in_earnest_and_calls_itself_one_each_time() {
        Map<String, Object> exercise = redRain("610929100200");
        exercise.put("exercise", true);
        String warning = BAIHE.issued(exercise);
        assertThat(Story.awaitMessage(nextDoor, "sms", 1).text()).startsWith("演练 通报：白河县发布");
        Story.post(BAIHE.leader, "/warnings/" + warning + "/cancellation", Map.of("reason", "演练结束"))
                .statusCode(200);
        assertThat(Story.awaitMessage(nextDoor, "sms", 2).text()).startsWith("演练 通报：白河县解除");
        assertThat(carrier().to(nextDoor.phone())).allMatch(Carrier.Message::exercise);
        assertThat(story.count(
                        "SELECT count(*) FROM text_message m JOIN told_party t ON t.id = m.subject_id"
                                + " WHERE t.warning_id = ? AND NOT (m.exercise AND starts_with(m.title, '演练'))",
                        UUID.fromString(warning)))
                .isZero();
    }
}
