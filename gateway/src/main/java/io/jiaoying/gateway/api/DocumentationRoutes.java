package io.jiaoying.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiaoying.gateway.application.ApiDocument;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /openapi}: the merged description, as JSON or YAML. */
@ApplicationScoped
class DocumentationRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private final ApiDocument document;

    DocumentationRoutes(ApiDocument document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        router.get("/openapi").handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        boolean yaml = asksForYaml(exchange.request());
        var unused = document.current()
                .subscribe()
                .with(api -> write(exchange, api, yaml), failure -> Problem.notFound()
                        .answer(exchange));
    }

    private static boolean asksForYaml(HttpServerRequest request) {
        String format = request.getParam("format");
        String accept = request.getHeader("Accept");
        return format == null ? accept != null && accept.contains("yaml") : format.equalsIgnoreCase("yaml");
    }

    private static void write(RoutingContext exchange, ObjectNode api, boolean yaml) {
        try {
            exchange.response()
                    .putHeader(
                            "Content-Type", yaml ? "application/yaml;charset=UTF-8" : "application/json;charset=UTF-8")
                    .end((yaml ? YAML : JSON).writeValueAsString(api))
                    .onFailure(gone -> {});
        } catch (JsonProcessingException impossible) {
            exchange.fail(impossible);
        }
    }
}
