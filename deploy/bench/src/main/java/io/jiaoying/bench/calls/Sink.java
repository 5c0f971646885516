package io.jiaoying.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A carrier that only takes: after a lognormal delay around 50 ms, and on a bad day with 2 % 5xx, 1 % that hang for 30 s and
 * 0.5 % taken and then answered with 500. It knows every key it has seen.
 */
final class Sink implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MEDIAN_MILLIS = 50;
    private static final double SIGMA = 0.25;
    private static final long HANG_MILLIS = 30_000;

    private final Vertx vertx;
    private final HttpServer server;
    private final Random chance = new Random(610725);
    private volatile boolean badDay;
    private volatile Day day = new Day();

    /** What arrived since the last reset. */
    static final class Day {
        final Map<String, Integer> arrivals = new ConcurrentHashMap<>();
        final Map<String, Long> takenAt = new ConcurrentHashMap<>();
        final Map<String, Integer> keysByNumber = new ConcurrentHashMap<>();
        volatile long firstAt;

        /** The instant, in epoch milliseconds, at which so many different messages were taken. */
        long takenAt(int messages) {
            List<Long> times = new ArrayList<>(takenAt.values());
            times.sort(Long::compare);
            return times.get(messages - 1);
        }

        long repeated() {
            return arrivals.values().stream().mapToLong(times -> times - 1).sum();
        }

        long numbersCalledTwice() {
            return keysByNumber.values().stream().filter(keys -> keys > 1).count();
        }
    }

    private Sink(Vertx vertx) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer(
                new HttpServerOptions().setHost("127.0.0.1").setPort(0));
    }

    static Sink start(Vertx vertx) {
        Sink sink = new Sink(vertx);
        sink.server.requestHandler(request -> request.body().onSuccess(body -> sink.take(request, body)));
        try {
            HttpServer listening = sink.server
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
            System.out.println("  sink at " + listening.actualPort());
        } catch (Exception e) {
            throw new IllegalStateException("the sink does not listen", e);
        }
        return sink;
    }

    int port() {
        return server.actualPort();
    }

    /** Forgets everything; from now on as bad as that. */
    Day fresh(boolean bad) {
        badDay = bad;
        day = new Day();
        return day;
    }

    private void take(HttpServerRequest request, Buffer body) {
        Day today = day;
        long now = System.currentTimeMillis();
        if (today.firstAt == 0) {
            today.firstAt = now;
        }
        JsonNode json = read(body);
        List<JsonNode> messages = new ArrayList<>();
        if (json.has("messages")) {
            json.path("messages").forEach(messages::add);
        } else {
            messages.add(json);
        }
        double throwOfDice = badDay ? chance.nextDouble() : 1;
        if (throwOfDice < 0.01) {
            later(HANG_MILLIS, request, 503, "{}");
        } else if (throwOfDice < 0.03) {
            later(delay(), request, 503, "{}");
        } else {
            messages.forEach(message -> keep(today, message, now));
            later(delay(), request, throwOfDice < 0.035 ? 500 : 202, answer(json, messages));
        }
    }

    private static void keep(Day today, JsonNode message, long now) {
        String key = message.path("attemptId").asText();
        int times = today.arrivals.merge(key, 1, Integer::sum);
        if (times == 1) {
            today.takenAt.put(key, now);
            today.keysByNumber.merge(message.path("to").asText(), 1, Integer::sum);
        }
    }

    private static String answer(JsonNode json, List<JsonNode> messages) {
        if (!json.has("messages")) {
            return "{\"carrierId\":\"" + messages.get(0).path("attemptId").asText() + "\"}";
        }
        StringBuilder accepted = new StringBuilder("{\"accepted\":[");
        for (JsonNode message : messages) {
            String id = message.path("attemptId").asText();
            accepted.append(accepted.length() > 13 ? "," : "")
                    .append("{\"attemptId\":\"")
                    .append(id)
                    .append("\",\"carrierId\":\"")
                    .append(id)
                    .append("\"}");
        }
        return accepted.append("],\"refused\":[]}").toString();
    }

    private synchronized long delay() {
        return Math.max(1, Math.round(MEDIAN_MILLIS * Math.exp(SIGMA * chance.nextGaussian())));
    }

    private void later(long millis, HttpServerRequest request, int status, String body) {
        vertx.setTimer(millis, fired -> {
            if (!request.response().closed()) {
                request.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", "application/json")
                        .end(body);
            }
        });
    }

    private static JsonNode read(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
