package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jiaoying.scenarios.http.Addresses;
import io.jiaoying.scenarios.http.HttpApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway and a Keycloak that answer what a test tells them to. */
public final class FakeStack implements AutoCloseable {
    /** One request as it came. */
    public record Request(String method, String path, String authorization, String lastEventId, String body) {}

    /** What to answer. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange, Request request) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public FakeStack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        on("/realms/jiaoying/protocol/openid-connect/token", json(200, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.start();
    }

    public FakeStack on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public static Reply json(int status, String body) {
        return (exchange, request) -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public Addresses addresses() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Addresses(base, base.resolve("/realms/jiaoying"));
    }

    public HttpApi api() {
        return HttpApi.at(addresses());
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Authorization"),
                    header(exchange, "Last-Event-ID"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            requests.add(request);
            replies.getOrDefault(request.path(), json(404, "{\"type\":\"/problems/not-found\",\"detail\":\"没有\"}"))
                    .to(exchange, request);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
