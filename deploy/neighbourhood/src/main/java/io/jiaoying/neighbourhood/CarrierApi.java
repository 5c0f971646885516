package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The carrier's side of the telephone gateway contract. */
final class CarrierApi {
    private static final int LARGEST_BATCH = 100;
    private static final long SILENT_NANOS = 6_000_000_000L;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Neighbourhood neighbourhood;
    private final Teller teller;
    private final Faults faults;
    private final News news;
    private final Keys keys;
    private final Outage outage;
    private final InstantSource clock;

    CarrierApi(
            Neighbourhood neighbourhood,
            Teller teller,
            News news,
            Keys keys,
            Outage outage,
            Faults faults,
            InstantSource clock) {
        this.neighbourhood = neighbourhood;
        this.teller = teller;
        this.news = news;
        this.faults = faults;
        this.keys = keys;
        this.outage = outage;
        this.clock = clock;
    }

    /** Several messages in one request. */
    private record Batch(@Nullable List<HandOver> messages) {}

    /** What became of one of them. */
    private record Accepted(String attemptId, String carrierId) {}

    private record Refused(@Nullable String attemptId, String reason) {}

    Reply message(HttpExchange exchange, byte[] body) throws IOException {
        Optional<Reply> refusal = refusal(exchange, body);
        return refusal.isPresent() ? refusal.get() : silent(takeOne(exchange, JSON.readValue(body, HandOver.class)));
    }

    Reply batch(HttpExchange exchange, byte[] body) throws IOException {
        Optional<Reply> refusal = refusal(exchange, body);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<HandOver> messages = JSON.readValue(body, Batch.class).messages();
        if (messages == null || messages.isEmpty() || messages.size() > LARGEST_BATCH) {
            return Reply.of(422, Map.of("reason", "a batch has 1 to " + LARGEST_BATCH + " messages"));
        }
        return silent(takeAll(messages, traceparent(exchange)));
    }

    /** What became of messages without an address to call back; what is signed is the target. */
    Reply news(HttpExchange exchange, byte[] body) throws IOException {
        byte[] target = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        return refusal(exchange, target).orElseGet(() -> Reply.of(200, news.after(query.replace("after=", ""))));
    }

    /** Takes and says so too late for anybody to hear. */
    private Reply silent(Reply taken) {
        if (faults.on(Faults.Kind.SILENCE)) {
            LockSupport.parkNanos(SILENT_NANOS);
        }
        return taken;
    }

    private Reply takeOne(HttpExchange exchange, HandOver handOver) {
        return handOver.flaw()
                .map(flaw -> Reply.of(422, Map.of("reason", flaw)))
                .orElseGet(() -> Reply.of(
                        202, Map.of("carrierId", neighbourhood.take(handOver.message(traceparent(exchange)), teller))));
    }

    private Reply takeAll(List<HandOver> messages, @Nullable String traceparent) {
        List<Accepted> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (HandOver handOver : messages) {
            Optional<String> flaw = handOver.flaw();
            if (flaw.isPresent()) {
                refused.add(new Refused(handOver.attemptId(), flaw.get()));
            } else {
                Message message = handOver.message(traceparent);
                accepted.add(new Accepted(message.attemptId(), neighbourhood.take(message, teller)));
            }
        }
        return Reply.of(202, Map.of("accepted", accepted, "refused", refused));
    }

    private Optional<Reply> refusal(HttpExchange exchange, byte[] body) throws IOException {
        if (faults.on(Faults.Kind.DISCONNECT)) {
            throw new IOException("the line is cut");
        }
        if (outage.isOn()) {
            return Optional.of(Reply.of(503, Map.of("reason", "the carrier is down")));
        }
        if (faults.on(Faults.Kind.THROTTLE) || faults.on(Faults.Kind.QUEUE_FULL)) {
            return Optional.of(Reply.of(429, Map.of("reason", "slower")));
        }
        if (faults.on(Faults.Kind.REFUSE)) {
            return Optional.of(Reply.of(422, Map.of("reason", "refused")));
        }
        boolean genuine = keys.holds(
                exchange.getRequestHeaders().getFirst(Keys.HEADER),
                exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP),
                exchange.getRequestHeaders().getFirst(Signature.HEADER),
                body,
                clock.instant());
        return genuine ? Optional.empty() : Optional.of(Reply.of(401, Map.of("reason", "bad signature")));
    }

    private static @Nullable String traceparent(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("traceparent");
    }
}
