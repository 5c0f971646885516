package io.jiaoying.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPERIOR = "10000000002";
    private static final String SUBORDINATE = "10000000003";
    private static final String VILLAGER = "19900000001";

    private final Signature signature = new Signature("secret");
    private final HttpClient client = HttpClient.newHttpClient();
    private Ledger ledger;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ledger = new Ledger();
        server = new Server(new Settings(0, 0, -1, "", "secret", 1, 0.01), InstantSource.system());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Test
    void a_prompt_person_hears_the_call_out_and_presses_1_and_every_call_back_is_signed() throws Exception {
        behave(VILLAGER, "prompt");
        assertThat(hand("a1", "voice", VILLAGER, "红色预警。").statusCode()).isEqualTo(202);
        await().until(() -> ledger.events("a1").contains("pressed"));
        assertThat(ledger.events("a1")).containsExactlyInAnyOrder("rung", "heard", "pressed");
        assertThat(ledger.posts).allMatch(Ledger.Posted::signed);
        JsonNode pressed = ledger.posts.stream()
                .map(Ledger.Posted::body)
                .filter(body -> body.path("event").asText().equals("pressed"))
                .findFirst()
                .orElseThrow();
        assertThat(pressed.path("key").asText()).isEqualTo("1");
        assertThat(pressed.path("heardSeconds").asInt()).isEqualTo(20);
        assertThat(pressed.path("sequence").asInt()).isEqualTo(3);
        assertThat(pressed.path("at").asText()).endsWith("+08:00");
    }

    @Test
    void the_same_attempt_twice_is_one_call_with_one_carrier_id() throws Exception {
        behave(VILLAGER, "busy");
        String first = hand("a1", "voice", VILLAGER, "x").body();
        assertThat(hand("a1", "voice", VILLAGER, "x").body()).isEqualTo(first);
        await().until(() -> !ledger.events("a1").isEmpty());
        assertThat(log().path("counts").path("total").asInt()).isEqualTo(1);
        assertThat(log().path("counts").path("duplicates").asInt()).isEqualTo(1);
        assertThat(ledger.events("a1")).containsExactly("busy");
    }

    @Test
    void a_reader_opens_the_link_confirms_and_feeds_back() throws Exception {
        behave(VILLAGER, "reader");
        assertThat(hand("a1", "sms", VILLAGER, "请点开：" + ledger.base() + "/a/tok-1_x")
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> pathsOf("/a/tok-1_x/feedback").size() == 1);
        assertThat(pathsOf("/a/tok-1_x/answer").get(0).path("quality").asText()).isEqualTo("pressed");
        JsonNode feedback = pathsOf("/a/tok-1_x/feedback").get(0);
        assertThat(feedback.path("peopleMoved").asInt())
                .isLessThanOrEqualTo(feedback.path("peopleToMove").asInt());
    }

    @Test
    void who_wakes_only_for_the_superior_answers_after_the_superior_was_called_about_him() throws Exception {
        behave(SUBORDINATE, "after-superior");
        behave(SUPERIOR, "prompt");
        assertThat(hand("a1", "sms", SUBORDINATE, "请点开：" + ledger.base() + "/a/his")
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> ledger.events("a1").contains("delivered"));
        assertThat(pathsOf("/a/his/answer")).isEmpty();
        assertThat(hand("a2", "voice", SUPERIOR, "您负责的1人未应答预警。").statusCode()).isEqualTo(202);
        await().until(() -> pathsOf("/a/his/answer").size() == 1);
    }

    @Test
    void a_call_back_that_fails_is_repeated() throws Exception {
        behave(VILLAGER, "busy");
        ledger.refusals.set(2);
        assertThat(hand("a1", "voice", VILLAGER, "x").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(10)).until(() -> ledger.events("a1").equals(List.of("busy")));
        assertThat(log().path("callBacks").path("repeated").asInt()).isEqualTo(2);
    }

    @Test
    void an_unsigned_or_aged_request_is_turned_away() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(post("/v1/messages", body, Instant.now(), "00").statusCode()).isEqualTo(401);
        Instant old = Instant.now().minusSeconds(600);
        assertThat(post("/v1/messages", body, old, signature.of(seconds(old), body))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void of_a_batch_each_message_is_taken_or_refused_by_itself() throws Exception {
        JsonNode answer = JSON.readTree(
                batch(List.of(message("b1", "sms", VILLAGER, "x"), message("b2", "sms", "not-a-number", "x")))
                        .body());
        assertThat(answer.path("accepted").path(0).path("attemptId").asText()).isEqualTo("b1");
        assertThat(answer.path("refused").path(0).path("reason").asText()).isEqualTo("bad-number");
    }

    @Test
    void an_outage_is_an_error_worth_repeating() throws Exception {
        assertThat(plain("/v1/outage", Map.of("seconds", 60)).statusCode()).isEqualTo(200);
        assertThat(hand("a1", "sms", VILLAGER, "x").statusCode()).isEqualTo(503);
    }

    @Test
    void the_log_marks_exercises_and_masks_numbers() throws Exception {
        Map<String, Object> message = new java.util.HashMap<>(message("a1", "sms", VILLAGER, "演练"));
        message.put("exercise", true);
        assertThat(batch(List.of(message)).statusCode()).isEqualTo(202);
        JsonNode entry = log().path("attempts").path(0);
        assertThat(entry.path("exercise").asBoolean()).isTrue();
        assertThat(entry.path("number").asText()).isEqualTo("199****0001");
        assertThat(log().path("counts").path("exercises").asInt()).isEqualTo(1);
    }

    @Test
    void it_takes_500_hand_overs_a_second_one_by_one() throws Exception {
        behave("*", "never");
        hand("warm-up", "sms", VILLAGER, "x").body();
        long begun = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            assertThat(hand("s" + i, "sms", VILLAGER, "x").statusCode()).isEqualTo(202);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private HttpResponse<String> hand(String attempt, String channel, String to, String text) throws Exception {
        byte[] body = JSON.writeValueAsBytes(message(attempt, channel, to, text));
        Instant now = Instant.now();
        return post("/v1/messages", body, now, signature.of(seconds(now), body));
    }

    private HttpResponse<String> batch(List<Map<String, Object>> messages) throws Exception {
        byte[] body = JSON.writeValueAsBytes(Map.of("messages", messages));
        Instant now = Instant.now();
        return post("/v1/message-batches", body, now, signature.of(seconds(now), body));
    }

    private Map<String, Object> message(String attempt, String channel, String to, String text) {
        return Map.of(
                "attemptId", attempt,
                "channel", channel,
                "to", to,
                "text", text,
                "callbackUrl", ledger.base() + "/callbacks",
                "exercise", false);
    }

    private void behave(String number, String behaviour) throws Exception {
        assertThat(plain("/v1/behaviour", Map.of("number", number, "behaviour", behaviour))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> plain(String path, Map<String, Object> body) throws Exception {
        return post(path, JSON.writeValueAsBytes(body), Instant.now(), "-");
    }

    private JsonNode log() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/log")).build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> post(String path, byte[] body, Instant at, String signed) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header(Signature.TIMESTAMP, seconds(at))
                .header(Signature.HEADER, signed)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<JsonNode> pathsOf(String path) {
        List<JsonNode> bodies = new ArrayList<>();
        ledger.posts.stream().filter(post -> post.path().equals(path)).forEach(post -> bodies.add(post.body()));
        return bodies;
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }
}
