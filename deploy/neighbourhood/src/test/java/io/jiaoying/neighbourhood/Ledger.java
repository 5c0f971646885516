package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side: keeps every call-back and every post to a phone page; refuses the first {@code refusals} of them. */
final class Ledger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Posted> posts = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    private final Keys keys = new Keys("secret");
    private final HttpServer http;

    record Posted(String path, JsonNode body, boolean signed, String key) {}

    /** The other side knows this key too. */
    void accept(String id, String secret) {
        keys.accept(id, secret);
    }

    Ledger() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newFixedThreadPool(4));
        http.createContext("/", this::keep);
        http.start();
    }

    String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    List<String> events(String attemptId) {
        return posts.stream()
                .filter(post -> post.body().path("attemptId").asText().equals(attemptId))
                .map(post -> post.body().path("event").asText())
                .toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (refusals.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String key = exchange.getRequestHeaders().getFirst(Keys.HEADER);
            boolean signed = keys.holds(
                    key,
                    exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP),
                    exchange.getRequestHeaders().getFirst(Signature.HEADER),
                    body,
                    Instant.now());
            posts.add(new Posted(exchange.getRequestURI().getPath(), JSON.readTree(body), signed, key));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
