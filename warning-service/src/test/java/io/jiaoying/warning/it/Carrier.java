package io.jiaoying.warning.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiaoying.warning.carriers.application.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A carrier that speaks the telephone gateway contract and remembers every message. */
final class Carrier {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One hand-over as it arrived; the same attempt may arrive twice. */
    record Message(
            String attemptId,
            String channel,
            String to,
            String text,
            boolean exercise,
            Instant at,
            String traceparent) {}

    private final HttpServer server;
    private final Signature signature;
    private final Signature next = new Signature(CarrierPort.NEXT_SECRET);
    private final List<JsonNode> forms = new CopyOnWriteArrayList<>();
    /** Who was told by an earlier carrier of this JVM how far it had read begins here. */
    private final int firstNews = (int) (System.currentTimeMillis() / 1_000);

    private final List<Map<String, Object>> news = new CopyOnWriteArrayList<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Set<String> refusedNumbers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicInteger badSignatures = new AtomicInteger();
    private final Map<String, AtomicInteger> sequences = new ConcurrentHashMap<>();

    Carrier(URI url, String secret) {
        this.signature = new Signature(secret);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/messages", exchange -> serve(exchange, false));
        server.createContext("/v1/message-batches", exchange -> serve(exchange, true));
        server.createContext("/v1/broadcasts", this::keepForm);
        server.createContext("/hook", this::keepForm);
        server.createContext("/v1/news", this::tellNews);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    void reset() {
        forms.clear();
        messages.clear();
        refusedNumbers.clear();
        outages.set(0);
        silences.set(0);
    }

    /** The next hand-overs are answered with 503. */
    void failNext(int handOvers) {
        outages.set(handOvers);
    }

    /** The next hand-overs are taken, but nobody ever hears that they were. */
    void takeInSilence(int handOvers) {
        silences.set(handOvers);
    }

    void refuse(String number) {
        refusedNumbers.add(number);
    }

    /** What loudspeakers and webhooks were handed, as it came. */
    List<JsonNode> forms() {
        return List.copyOf(forms);
    }

    /** Kept until it is fetched. */
    void willTell(Map<String, Object> oneNews) {
        news.add(oneNews);
    }

    /** How far one has read who was told everything. */
    int endOfNews() {
        return firstNews + news.size();
    }

    private void keepForm(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isSigned(exchange, body)) {
            forms.add(JSON.readTree(body));
            answer(exchange, 202, Map.of());
        } else {
            answer(exchange, 401, Map.of());
        }
    }

    private void tellNews(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        if (!isSigned(exchange, target.getBytes(UTF_8))) {
            answer(exchange, 401, Map.of());
            return;
        }
        String after = target.substring(target.indexOf('=') + 1);
        List<Map<String, Object>> all = List.copyOf(news);
        int from = after.isEmpty() ? 0 : Math.min(all.size(), Math.max(0, Integer.parseInt(after) - firstNews));
        answer(
                exchange,
                200,
                Map.of("news", all.subList(from, all.size()), "cursor", String.valueOf(firstNews + all.size())));
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        return List.of(signature, next).stream()
                .anyMatch(each -> each.holds(
                        exchange.getRequestHeaders().getFirst("X-Jiaoying-Timestamp"),
                        exchange.getRequestHeaders().getFirst("X-Jiaoying-Signature"),
                        body,
                        Instant.now()));
    }

    int badSignatures() {
        return badSignatures.get();
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> to(String number) {
        return messages.stream().filter(message -> message.to().equals(number)).toList();
    }

    List<Message> to(String number, String channel) {
        return to(number).stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    private void serve(HttpExchange exchange, boolean batch) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!isSigned(exchange, body)) {
            badSignatures.incrementAndGet();
            answer(exchange, 401, Map.of());
            return;
        }
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503, Map.of());
            return;
        }
        JsonNode json = JSON.readTree(body);
        String traceparent = String.valueOf(exchange.getRequestHeaders().getFirst("traceparent"));
        if (silences.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            (batch ? json.path("messages") : JSON.createArrayNode().add(json)).forEach(one -> keep(one, traceparent));
            exchange.close();
            return;
        }
        if (batch) {
            answer(exchange, 202, batch(json.path("messages"), traceparent));
        } else if (refusedNumbers.contains(json.path("to").asText())) {
            answer(exchange, 400, Map.of("reason", "not-a-number"));
        } else {
            answer(exchange, 202, Map.of("carrierId", keep(json, traceparent)));
        }
    }

    private Map<String, Object> batch(JsonNode all, String traceparent) {
        List<Map<String, String>> accepted = new ArrayList<>();
        List<Map<String, String>> refused = new ArrayList<>();
        for (JsonNode one : all) {
            String id = one.path("attemptId").asText();
            if (refusedNumbers.contains(one.path("to").asText())) {
                refused.add(Map.of("attemptId", id, "reason", "not-a-number"));
            } else {
                accepted.add(Map.of("attemptId", id, "carrierId", keep(one, traceparent)));
            }
        }
        return Map.of("accepted", accepted, "refused", refused);
    }

    private String keep(JsonNode json, String traceparent) {
        String id = json.path("attemptId").asText();
        messages.add(new Message(
                id,
                json.path("channel").asText(),
                json.path("to").asText(),
                json.path("text").asText(),
                json.path("exercise").asBoolean(),
                Instant.now(),
                traceparent));
        return "c-" + id;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    int pressed(String serviceUrl, String attemptId) {
        return tell(serviceUrl, attemptId, Map.of("event", "pressed", "key", "1"));
    }

    int heard(String serviceUrl, String attemptId, int seconds) {
        return tell(serviceUrl, attemptId, Map.of("event", "heard", "heardSeconds", seconds));
    }

    int tell(String serviceUrl, String attemptId, Map<String, Object> news) {
        Map<String, Object> body = new LinkedHashMap<>(news);
        body.put("attemptId", attemptId);
        body.put("carrierId", "c-" + attemptId);
        body.put("at", Instant.now().toString());
        body.putIfAbsent(
                "sequence",
                sequences.computeIfAbsent(attemptId, id -> new AtomicInteger()).incrementAndGet());
        try {
            return post(serviceUrl, JSON.writeValueAsBytes(body), Instant.now(), signature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int post(String serviceUrl, byte[] body, Instant at, Signature signature) {
        String timestamp = String.valueOf(at.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(URI.create(serviceUrl + "/api/v1/carriers/telephone/callbacks"))
                .header("Content-Type", "application/json")
                .header("X-Jiaoying-Timestamp", timestamp)
                .header("X-Jiaoying-Signature", signature.of(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString(UTF_8))
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
