package io.jiaoying.warning.carriers.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.application.HttpSettings;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that takes its time while more is handed to it than it has connections for. */
class BusyGatewayTest {
    private static final int CONNECTIONS = 64;
    private static final int MESSAGES = 130;
    private static final long ANSWERS_AFTER_MILLIS = 700;

    private final AtomicInteger arrived = new AtomicInteger();
    private Vertx vertx;
    private HttpServer gateway;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        gateway = vertx.createHttpServer()
                .requestHandler(request -> {
                    arrived.incrementAndGet();
                    vertx.setTimer(
                            ANSWERS_AFTER_MILLIS,
                            fired -> request.response().setStatusCode(202).endAndForget("{}"));
                })
                .listenAndAwait(0, "127.0.0.1");
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void what_waited_half_a_second_for_a_connection_does_not_leave_any_more_and_blames_nobody() {
        SignedHttp http = new SignedHttp(vertx, new Settings(gateway.actualPort()), InstantSource.system());
        List<Object> results = Multi.createFrom()
                .range(0, MESSAGES)
                .onItem()
                .transformToUni(i -> {
                    UUID id = UUID.randomUUID();
                    return http.post("/v1/messages", new byte[] {'{', '}'}, id, null)
                            .<Object>map(SignedHttp.Reply::status)
                            .onFailure()
                            .recoverWithItem(failure -> SignedHttp.unreachable(id, failure));
                })
                .merge(MESSAGES)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(results).filteredOn(result -> result.equals(202)).hasSize(CONNECTIONS);
        assertThat(results)
                .filteredOn(result -> !result.equals(202))
                .hasSize(MESSAGES - CONNECTIONS)
                .allMatch(HandOver.Full.class::isInstance);
        assertThat(arrived).hasValue(CONNECTIONS);
    }

    private record Settings(int port) implements HttpSettings {
        @Override
        public URI url() {
            return URI.create("http://127.0.0.1:" + port);
        }

        @Override
        public Optional<String> secret() {
            return Optional.of("a-secret");
        }

        @Override
        public Map<String, String> keys() {
            return Map.of();
        }

        @Override
        public Optional<String> signWith() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public List<String> regions() {
            return List.of("*");
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public OptionalInt rate() {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt window() {
            return OptionalInt.empty();
        }
    }
}
