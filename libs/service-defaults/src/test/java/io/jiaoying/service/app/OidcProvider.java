package io.jiaoying.service.app;

import com.sun.net.httpserver.HttpServer;
import io.jiaoying.access.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** An OIDC provider reduced to its discovery document and keys; down until a test starts it. */
public class OidcProvider implements QuarkusTestResourceLifecycleManager {
    private static HttpServer server;

    @Override
    public Map<String, String> start() {
        int port = ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(OidcProvider::isFree)
                .findFirst()
                .orElseThrow();
        System.setProperty("test.oidc.port", String.valueOf(port));
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "http://127.0.0.1:" + port + "/realms/jiaoying",
                "quarkus.oidc.token.issuer",
                "any");
    }

    /** Below those of outgoing connections, one of which would take it while the provider is away. */
    private static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public static void up() {
        try {
            int port = Integer.getInteger("test.oidc.port");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            String base = "http://127.0.0.1:" + port + "/realms/jiaoying";
            answer(
                    "/realms/jiaoying/.well-known/openid-configuration",
                    "{\"issuer\":\"" + base + "\",\"jwks_uri\":\"" + base + "/certs\"}");
            answer("/realms/jiaoying/certs", TestTokens.publicKeys());
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public static void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void stop() {
        down();
    }
}
