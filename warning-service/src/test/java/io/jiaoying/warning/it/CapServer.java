package io.jiaoying.warning.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another organisation's server: it serves documents with an ETag, moves one away, and keeps what is posted to it. */
final class CapServer {
    private static final int NOT_MODIFIED = 304;
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    CapServer(URI address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    void serve(String path, byte[] document) {
        documents.put(path, document);
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            } else if (path.equals("/moved.atom")) {
                asked.add(path);
                exchange.getResponseHeaders().add("Location", "/secret.atom");
                exchange.sendResponseHeaders(302, -1);
            } else {
                serve(exchange, path);
            }
        }
    }

    private void serve(HttpExchange exchange, String path) throws IOException {
        byte[] document = documents.get(path);
        if (document == null) {
            asked.add(path);
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String tag = "\"" + java.util.Arrays.hashCode(document) + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            asked.add(path + " unchanged");
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
            return;
        }
        asked.add(path);
        exchange.sendResponseHeaders(200, document.length);
        exchange.getResponseBody().write(document);
    }
}
