package io.jiaoying.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** {@code /api-docs}: Swagger UI over {@code /openapi}; its files come from the library jar. */
@ApplicationScoped
class SwaggerUi {
    private static final String LIBRARY = "META-INF/resources/openapi-ui/";
    private static final String HTML = "text/html;charset=UTF-8";

    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "swagger-ui-standalone-preset.js", "text/javascript;charset=UTF-8",
            "favicon.ico", "image/x-icon");

    private final Map<String, Buffer> files = new HashMap<>();
    private final Buffer page = read("api-docs/index.html");

    SwaggerUi() {
        TYPES.keySet().forEach(name -> files.put(name, read(LIBRARY + name)));
        files.put("start.js", read("api-docs/start.js"));
    }

    void register(@Observes Router router) {
        router.get("/api-docs").handler(exchange -> answer(exchange, HTML, page));
        router.get("/api-docs/:file").handler(this::file);
    }

    private void file(RoutingContext exchange) {
        String name = exchange.pathParam("file");
        Buffer file = files.get(name);
        if (file == null) {
            Problem.notFound().answer(exchange);
        } else {
            exchange.response().putHeader("Cache-Control", "max-age=3600");
            answer(exchange, TYPES.getOrDefault(name, "text/javascript;charset=UTF-8"), file);
        }
    }

    private static void answer(RoutingContext exchange, String type, Buffer content) {
        exchange.response()
                .putHeader("Content-Type", type)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(content)
                .onFailure(gone -> {});
    }

    private static Buffer read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
