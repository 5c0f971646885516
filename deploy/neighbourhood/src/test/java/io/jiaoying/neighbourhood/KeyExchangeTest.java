package io.jiaoying.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides exchange keys while calls go on: at no step is a hand-over or a call-back turned away. */
class KeyExchangeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "19900000001";
    private static final String NEW_ID = "2027";
    private static final String NEW_SECRET = "the next secret";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Signature old = new Signature("secret");
    private final Signature next = new Signature(NEW_SECRET);
    private Ledger ledger;
    private Server server;
    private int calls;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ledger = new Ledger();
        server = new Server(new Settings(0, 0, -1, "", "secret", 1, 0.01), InstantSource.system());
        server.start();
        send("/v1/behaviour", Map.of("number", NUMBER, "behaviour", "busy"), null, "-");
    }

    @AfterEach
    void stop() {
        server.close();
        ledger.close();
    }

    @Test
    void keys_are_exchanged_without_a_lost_message_and_the_old_one_is_worth_nothing_afterwards() throws Exception {
        assertThat(call(null, old)).isEqualTo(202);
        assertThat(call(NEW_ID, next)).isEqualTo(401);

        change(200, Map.of("step", "accept", "id", NEW_ID, "secret", NEW_SECRET));
        assertThat(call("2028", next)).isEqualTo(401);
        assertThat(call(NEW_ID, next)).isEqualTo(202);
        assertThat(call(null, next)).isEqualTo(202);
        assertThat(call(null, old)).isEqualTo(202);
        awaitCallBack(null);

        ledger.accept(NEW_ID, NEW_SECRET);
        change(200, Map.of("step", "sign", "id", NEW_ID));
        assertThat(call(NEW_ID, next)).isEqualTo(202);
        awaitCallBack(NEW_ID);

        change(422, Map.of("step", "forget", "id", NEW_ID));
        change(200, Map.of("step", "forget", "id", ""));
        assertThat(call(null, old)).isEqualTo(401);
        assertThat(call(NEW_ID, next)).isEqualTo(202);
        assertThat(ledger.posts).allMatch(Ledger.Posted::signed);
    }

    @Test
    void a_step_that_makes_no_sense_is_refused() throws Exception {
        change(422, Map.of("step", "sign", "id", "nobody"));
        change(422, Map.of("step", "forget", "id", "nobody"));
        change(422, Map.of("step", "accept", "id", NEW_ID));
        change(422, Map.of("id", NEW_ID));
    }

    /** The last call's. */
    private void awaitCallBack(String key) {
        await().until(() -> !ledger.events("k" + calls).isEmpty());
        assertThat(ledger.posts.stream()
                        .filter(post -> post.body().path("attemptId").asText().equals("k" + calls))
                        .map(Ledger.Posted::key))
                .containsOnly(key);
    }

    private int call(String key, Signature signature) throws Exception {
        calls++;
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "attemptId",
                "k" + calls,
                "channel",
                "voice",
                "to",
                NUMBER,
                "text",
                "x",
                "callbackUrl",
                ledger.base() + "/callbacks",
                "exercise",
                false));
        String now = Long.toString(Instant.now().getEpochSecond());
        return send("/v1/messages", body, key, signature.of(now, body), now);
    }

    private void change(int status, Map<String, String> step) throws Exception {
        assertThat(send("/v1/keys", step, null, "-")).isEqualTo(status);
    }

    private int send(String path, Map<String, String> body, String key, String signed) throws Exception {
        return send(path, JSON.writeValueAsBytes(body), key, signed, "0");
    }

    private int send(String path, byte[] body, String key, String signed, String timestamp) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.HEADER, signed)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (key != null) {
            request.header(Keys.HEADER, key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
