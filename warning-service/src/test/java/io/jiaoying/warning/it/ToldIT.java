package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Foping.DUTY;
import static io.jiaoying.warning.it.Foping.ISSUER;
import static io.jiaoying.warning.it.Foping.NEIGHBOUR;
import static io.jiaoying.warning.it.Foping.TOWNSHIP;
import static io.jiaoying.warning.it.Foping.flood;
import static io.jiaoying.warning.it.Foping.issued;
import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.jiaoying.events.Topics;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class ToldIT {
    @Inject
    DataSource database;

    private Story story;
    private Story.Neighbour desk;
    private Story.Neighbour garrison;
    private Story.Neighbour city;

    @BeforeEach
    void people() {
        story = Story.alone(database);
        desk = Story.neighbour("told-desk", "610729000000", null, null);
        garrison = Story.neighbour("garrison-1", "610730000000", null, null);
        city = Story.neighbour("told-city", "610700000000", null, null);
        register(desk, "县应急局值班室");
        register(garrison, "作战值班");
        register(city, "市应急局值班室");
    }

    /** A duty post of the city would be told of the other stories' warnings too. */
    @AfterEach
    void nobody_is_left() {
        List<Story.Neighbour> all = List.of(desk, garrison, city);
        story.events.publish(all.stream()
                .map(one -> new PersonRemovedV1(one.id(), one.region(), Story.revision()))
                .toList());
        all.forEach(one -> await().atMost(SOON)
                .until(() -> story.count("SELECT count(*) FROM person WHERE id = ? AND active", one.id()) == 0));
    }

    private void register(Story.Neighbour one, String post) {
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        long revision = Story.revision();
        story.events.publish(List.of(new PersonRegisteredV1(
                one.id(), "张", post, one.region(), null, null, seal.seal(one.id(), one.phone()), null, revision)));
        await().atMost(SOON)
                .until(() ->
                        story.count("SELECT count(*) FROM person WHERE id = ? AND revision = ?", one.id(), revision)
                                == 1);
    }

    private static String told(String warning, String party) {
        return get(DUTY, "/warnings/" + warning)
                .extract()
                .path("told.find { it.party == '" + party + "' && it.region != '610727000000' }.id");
    }

    @Test
    void superior_neighbours_and_garrison_are_told_with_the_issuing_and_who_is_not_known_is_said() {
        String id = issued(flood("blue", "610730"));

        get(DUTY, "/warnings/" + id)
                .statusCode(200)
                .body("told.party", containsInAnyOrder("superior", "neighbour", "neighbour", "garrison"))
                .body("told.about", everyItem(equalTo("issued")))
                .body("told.find { it.region == '610727000000' }.reason", equalTo("nobody-known"))
                .body("told.find { it.region == '610727000000' }.people", equalTo(0))
                .body("told.find { it.region == '610729000000' }.people", equalTo(1));
        assertThat(Story.awaitMessage(desk, "sms", 1).text()).startsWith("通报：佛坪县发布“佛坪县山洪blue预警”");
        assertThat(Story.awaitMessage(garrison, "sms", 1).text()).startsWith("通报：");
        assertThat(Story.awaitMessage(city, "sms", 1).text()).startsWith("报告：");
        await().atMost(SOON).untilAsserted(() -> get(DUTY, "/warnings/" + id)
                .body("told.find { it.region == '610729000000' }.handedOver", equalTo(1)));
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.WARNING, id))
                .contains("warning.issued.v1", "warning.told.v1", "warning.tasks-assigned.v1"));
        get(DUTY, "/warnings/" + id + "/timeline")
                .body("items.find { it.kind == 'warning-issued' }.refs.partiesTold", equalTo("4"))
                .body("items.find { it.kind == 'warning-issued' }.refs.tasksAssigned", equalTo("5"));
    }

    @Test
    void the_approvals_note_is_kept_shown_and_referred_to() {
        String id = issued(flood("blue", "610730"));
        String approval = get(DUTY, "/warnings/" + id)
                .body("approvals[0].note", equalTo("已与水文站核对"))
                .body("approvals[0].version", equalTo(1))
                .body("approvals[0].byName", equalTo("fp-issuer"))
                .extract()
                .path("approvals[0].id");
        get(DUTY, "/warnings/" + id + "/timeline")
                .body("items.find { it.kind == 'warning-issued' }.refs.approvalId", equalTo(approval));
    }

    @Test
    void a_party_acknowledges_itself_or_through_the_desk_and_silence_is_overdue() {
        String id = issued(flood("blue", "610730"));
        String neighbour = told(id, "neighbour");
        String superior = told(id, "superior");
        post(TOWNSHIP, "/warnings/" + id + "/told/" + neighbour + "/acknowledgement", Map.of())
                .statusCode(403);
        post(NEIGHBOUR, "/warnings/" + id + "/told/" + superior + "/acknowledgement", Map.of())
                .statusCode(403);
        post(NEIGHBOUR, "/warnings/" + id + "/told/" + neighbour + "/acknowledgement", Map.of("words", "收到，已转乡镇"))
                .statusCode(204);
        post(NEIGHBOUR, "/warnings/" + id + "/told/" + neighbour + "/acknowledgement", Map.of())
                .statusCode(409);
        get(DUTY, "/warnings/" + id)
                .body("told.find { it.id == '" + neighbour + "' }.state", equalTo("acknowledged"))
                .body("told.find { it.id == '" + neighbour + "' }.words", equalTo("收到，已转乡镇"));
        await().atMost(SOON).untilAsserted(() -> get(DUTY, "/warnings/" + id)
                .body("told.find { it.id == '" + superior + "' }.state", equalTo("overdue"))
                .body("told.find { it.id == '" + neighbour + "' }.state", equalTo("acknowledged")));
        post(DUTY, "/warnings/" + id + "/told/" + superior + "/acknowledgement", Map.of("words", "电话告知市局"))
                .statusCode(204);
        get(DUTY, "/warnings/" + id)
                .body("told.find { it.id == '" + superior + "' }.state", equalTo("acknowledged-late"));
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.WARNING, id))
                .contains("warning.told-overdue.v1"));
        get(DUTY, "/warnings/" + id + "/timeline")
                .body("items.kind", hasItems("party-acknowledged", "party-acknowledged-late"));
    }

    @Test
    void a_recall_reaches_everybody_who_got_the_warning_and_nobody_else() {
        Story.Neighbour called = Story.neighbour("recall-called", "610730001001", null, null);
        Story.Neighbour outside = Story.neighbour("recall-outside", "610730101200", null, null);
        story.register(called, outside);
        String id = issued(flood("blue", "610730001"));
        post(DUTY, "/warnings/" + id + "/calls", Map.of("profile", "SLOW")).statusCode(201);
        Story.awaitMessage(called, "sms", 1);

        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("mistaken", true))
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("mistaken", true, "reason", "误操作"))
                .statusCode(200)
                .body("state", equalTo("cancelled"));

        await().atMost(SOON).until(() -> carrier().to(called.phone(), "sms").stream()
                .anyMatch(message ->
                        message.text().startsWith("撤销：") && message.text().contains("原因：误操作")));
        await().atMost(SOON).until(() -> carrier().to(desk.phone(), "sms").stream()
                .anyMatch(message -> message.text().contains("撤销")));
        assertThat(carrier().to(outside.phone(), "sms")).isEmpty();
        get(DUTY, "/warnings/" + id)
                .body("recall.reason", equalTo("误操作"))
                .body("told.about", hasItems("issued", "recalled"));
        get(DUTY, "/warnings/" + id + "/timeline").body("items.kind", hasItems("warning-recalled", "recall-sent"));
        assertThat(story.events.bodiesOf(Topics.WARNING))
                .anyMatch(body -> body.contains(id) && body.contains("\"mistaken\":true"));
    }

    @Test
    void a_plain_lifting_recalls_nothing() {
        String id = issued(flood("blue", "610730"));
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of())
                .statusCode(200)
                .body("endReason", equalTo("解除"));
        get(DUTY, "/warnings/" + id).body("recall", nullValue()).body("told.about", hasItem("cancelled"));
        assertThat(story.count(
                        "SELECT count(*) FROM text_message WHERE about = 'recall' AND subject_id = ?",
                        UUID.fromString(id)))
                .isZero();
    }
}
