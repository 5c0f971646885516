package io.jiaoying.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Three services that echo what reaches them. A test speaks to them by the path: {@code …/stub/down} takes the service away,
 * {@code …/stub/hang-up} closes without an answer, {@code …/stub/created} answers 201, {@code …/stub/count/x} counts calls.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    private static final List<String> SERVICES = List.of("incident", "warning", "resource");

    private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : SERVICES) {
            serve(service);
            config.put("jiaoying.gateway." + service + "-url", "http://127.0.0.1:" + ports.get(service));
        }
        config.put("jiaoying.gateway.stream-memory-events", "50");
        return config;
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void serve(String service) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.getOrDefault(service, 0));
            HttpServer server = HttpServer.create(address, 0);
            server.createContext("/", exchange -> answer(service, exchange));
            server.setExecutor(threads);
            server.start();
            servers.put(service, server);
            ports.put(service, server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        counts.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        if (path.equals("/q/openapi")) {
            reply(exchange, 200, document(service));
        } else if (path.contains("/stub/hang-up")) {
            exchange.close();
        } else if (path.contains("/stub/control/")) {
            String[] order = path.substring(path.indexOf("/control/") + 9).split("/");
            control(order[0], order[1]);
            reply(exchange, 200, "{}");
        } else if (path.contains("/stub/count")) {
            reply(
                    exchange,
                    200,
                    "{\"count\": "
                            + counts.getOrDefault(exchange.getRequestURI().getQuery(), new AtomicInteger()) + "}");
        } else if (path.contains("/stub/created")) {
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + ports.get(service) + "/api/v1/things/1?x=y");
            exchange.getResponseHeaders().add("Connection", "X-Hop");
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic");
            reply(exchange, 201, "{}");
        } else {
            reply(exchange, 200, echo(service, exchange));
        }
    }

    private void control(String service, String order) {
        if (order.equals("down")) {
            servers.get(service).stop(0);
        } else {
            serve(service);
        }
    }

    private static String echo(String service, HttpExchange exchange) throws IOException {
        long length = exchange.getRequestBody().readAllBytes().length;
        StringBuilder json =
                new StringBuilder("{\"service\":\"" + service + "\",\"method\":\"" + exchange.getRequestMethod()
                        + "\",\"uri\":\"" + exchange.getRequestURI() + "\",\"length\":" + length + ",\"headers\":{");
        exchange.getRequestHeaders().forEach((name, values) -> json.append('"')
                .append(name.toLowerCase(java.util.Locale.ROOT))
                .append("\":\"")
                .append(values.get(0).replace("\"", "'"))
                .append("\","));
        return json.append("\"end\":\"\"}}").toString();
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String document(String service) {
        String path = Map.of(
                        "incident", "/api/v1/incidents", "warning", "/api/v1/warnings", "resource", "/api/v1/people")
                .get(service);
        return "{\"openapi\":\"3.1.0\",\"paths\":{\"" + path
                + "\":{\"get\":{\"operationId\":\"list\",\"responses\":{}}},\"/api/v1/unrouted\":{}},"
                + "\"components\":{\"schemas\":{\"View\":{\"title\":\"" + service + "\"}}}}";
    }
}
