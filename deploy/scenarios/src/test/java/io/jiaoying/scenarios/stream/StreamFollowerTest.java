package io.jiaoying.scenarios.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.scenarios.FakeStack;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.http.UnreachableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamFollowerTest {
    private static final String STREAM = "/api/v1/stream";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeStack stack = new FakeStack();
    private final EventLog log = new EventLog();
    private final StreamFollower follower =
            new StreamFollower(stack.api(), Login.COUNTY_DUTY, InstantSource.system(), log::add);

    @AfterEach
    void close() {
        follower.close();
        stack.close();
    }

    @Test
    void a_broken_stream_is_resumed_after_the_last_event() {
        answerByLastId(Map.of(
                "",
                Said.message("p1", "1", "a.b.v1") + Said.message("p2", "2", "a.b.v1"),
                "p2",
                Said.message("p3", "3", "a.b.v1")));

        follower.start(SOON);

        assertThat(log.await(SOON, e -> e.id().equals("3"))).isPresent();
        assertThat(log.all(e -> true)).extracting(StreamEvent::id).containsExactly("1", "2", "3");
        assertThat(stack.requests(STREAM))
                .extracting(FakeStack.Request::lastEventId)
                .startsWith("", "p2");
    }

    @Test
    void what_is_no_cloudevent_is_counted_and_the_next_one_heard() {
        answerByLastId(Map.of(
                "", "id: p1\ndata: nonsense\n\nid: p2\ndata: {\"id\":1}\n\n" + Said.message("p3", "3", "a.b.v1")));

        follower.start(SOON);

        assertThat(log.await(SOON, e -> e.id().equals("3"))).isPresent();
        assertThat(follower.malformed()).isEqualTo(2);
    }

    @Test
    void a_stream_that_never_opens_is_unreachable() {
        stack.on(STREAM, FakeStack.json(503, "{}"));

        assertThatThrownBy(() -> follower.start(Duration.ofMillis(300))).isInstanceOf(UnreachableException.class);
    }

    private void answerByLastId(Map<String, String> messages) {
        stack.on(STREAM, (exchange, request) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write(messages.getOrDefault(request.lastEventId(), ": nothing\n\n")
                            .getBytes(UTF_8));
        });
    }
}
