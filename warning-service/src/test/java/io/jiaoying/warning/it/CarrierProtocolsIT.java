package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitMessage;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.carriers.application.Signature;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What gateways may do beside calling in: exchange keys, be asked for their news, be loudspeakers or other systems. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CarrierProtocolsIT {
    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    private static String called(String village, String colour, String profile) {
        Map<String, Object> warning = redRain(village);
        warning.put("colour", colour);
        String id = Story.post(TestTokens.provinceDuty(), "/warnings", warning)
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(TestTokens.demoAdmin(), "/warnings/" + id + "/approval", Map.of())
                .statusCode(200);
        Story.post(TestTokens.demoAdmin(), "/warnings/" + id + "/calls", Map.of("profile", profile))
                .statusCode(201);
        return id;
    }

    @Test
    void while_keys_are_exchanged_call_backs_under_either_are_taken() {
        Neighbour target = neighbour("kx-target", "610727001001", null, null);
        story.register(target);
        String warning = called("610727001001", "red", "SLOW");
        Carrier.Message voice = awaitMessage(target, "voice", 1);
        byte[] busy =
                ("{\"attemptId\":\"" + voice.attemptId() + "\",\"event\":\"busy\",\"sequence\":1}").getBytes(UTF_8);
        byte[] pressed = ("{\"attemptId\":\"" + voice.attemptId()
                        + "\",\"event\":\"pressed\",\"key\":\"1\",\"sequence\":2}")
                .getBytes(UTF_8);
        Signature present = new Signature(Story.config("jiaoying.carriers.telephone.secret"));
        Signature next = new Signature(CarrierPort.NEXT_SECRET);
        assertThat(Carrier.post(Story.url(), busy, Instant.now(), present)).isEqualTo(204);
        assertThat(Carrier.post(Story.url(), pressed, Instant.now(), new Signature("guessed")))
                .isEqualTo(401);
        assertThat(Carrier.post(Story.url(), pressed, Instant.now(), next)).isEqualTo(204);
        awaitState(warning, "kx-target", "answered");
    }

    @Test
    void news_are_fetched_where_nothing_may_call_in_and_news_told_twice_change_nothing() {
        Neighbour target = neighbour("nf-target", "610727001002", null, null);
        story.register(target);
        String warning = called("610727001002", "red", "SLOW");
        Carrier.Message voice = awaitMessage(target, "voice", 1);
        Map<String, Object> pressed =
                Map.of("attemptId", voice.attemptId(), "event", "pressed", "key", "1", "sequence", 1);
        carrier().willTell(Map.of("event", "nobody can read this"));
        carrier().willTell(pressed);
        carrier().willTell(pressed);
        awaitState(warning, "nf-target", "answered");
        assertThat(story.count(
                        "SELECT count(*) FROM answer a JOIN call c ON c.id = a.call_id WHERE c.warning_id = ?::uuid",
                        warning))
                .isEqualTo(1);
        await().atMost(SOON)
                .until(() -> story.count(
                                "SELECT count(*) FROM carrier_cursor WHERE provider = 'fetched' AND cursor::int >= ?",
                                carrier().endOfNews())
                        == 1);
    }

    @Test
    void loudspeakers_and_other_systems_are_handed_a_form_of_their_own() {
        Neighbour target = neighbour("ls-target", "610727001003", null, null);
        story.register(target);
        String warning = called("610727001003", "red", "HORNS");
        await().atMost(SOON).until(() -> carrier().forms().size() >= 2);
        JsonNode broadcast = form("regions");
        assertThat(broadcast.path("regions").path(0).asText()).isEqualTo("610727001003");
        assertThat(broadcast.path("repeat").asInt()).isEqualTo(3);
        assertThat(broadcast.path("text").asText()).contains("暴雨").doesNotContain("http");
        assertThat(form("region").path("region").asText()).isEqualTo("610727001003");
        assertThat(carrier().tell(Story.url(), broadcast.path("attemptId").asText(), Map.of("event", "delivered")))
                .isEqualTo(204);
        assertThat(attempts(warning, "ls-target"))
                .filteredOn(attempt -> attempt.get("channel").equals("loudspeaker"))
                .allMatch(attempt -> attempt.get("outcome").equals("delivered"));
    }

    @Test
    void a_recall_reaches_the_loudspeakers_and_other_systems_that_told_of_the_warning_once_for_each_place() {
        String village = "610727001004";
        Neighbour one = neighbour("rl-one", village, null, null);
        Neighbour other = neighbour("rl-other", village, null, null);
        story.register(one, other);
        String warning = called(village, "red", "HORNS");
        await().atMost(SOON)
                .until(() -> carrier().forms().stream()
                                .filter(form -> isFor(form, village))
                                .count()
                        == 4);
        Story.post(
                        TestTokens.demoAdmin(),
                        "/warnings/" + warning + "/cancellation",
                        Map.of("mistaken", true, "reason", "误操作"))
                .statusCode(200);

        await().atMost(SOON).until(() -> recalls(village).size() == 2);
        assertThat(recalls(village)).extracting(form -> form.has("repeat")).containsExactlyInAnyOrder(true, false);
        assertThat(recalls(village)).allMatch(form -> form.path("text").asText().contains("系误发"));
        assertThat(story.count(
                        "SELECT count(*) FROM text_message WHERE about = 'recall' AND subject_id = ?"
                                + " AND channel IN ('loudspeaker', 'webhook')",
                        UUID.fromString(warning)))
                .isEqualTo(2);
        await().atMost(SOON).until(() -> carrier().to(one.phone(), "sms").stream()
                .anyMatch(message -> message.text().startsWith("撤销：")));
    }

    private static boolean isFor(JsonNode form, String region) {
        return form.path("region").asText(form.path("regions").path(0).asText()).equals(region);
    }

    private static List<JsonNode> recalls(String region) {
        return carrier().forms().stream()
                .filter(form -> isFor(form, region))
                .filter(form -> form.path("text").asText().startsWith("撤销："))
                .toList();
    }

    private static JsonNode form(String field) {
        return carrier().forms().stream()
                .filter(each -> each.has(field))
                .findFirst()
                .orElseThrow();
    }
}
