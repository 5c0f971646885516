package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One operation of an OpenAPI document, and a request that reaches it. */
public record Operation(String method, String path, String mediaType) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation of a document that answers as JSON. */
    public static List<Operation> documentedBy(Reply openapi) {
        List<Operation> operations = new ArrayList<>();
        openapi.expect(200).body().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                mediaType(operation.getValue())));
                    }
                }));
        return operations;
    }

    private static String mediaType(JsonNode operation) {
        var content = operation.path("requestBody").path("content").fieldNames();
        return content.hasNext() ? content.next() : "application/json";
    }

    public String name() {
        return method + " " + path;
    }

    /** The path with every variable filled. */
    public String samplePath() {
        return path.replaceAll("\\{[^}]+}", "018f9c4e-0011-7a10-8a10-610725000011");
    }

    /** A body where one is taken, which says no more than an answer needs; access is decided before it is looked at. */
    public @Nullable String sampleBody() {
        boolean takesNone = method.equals("GET") || method.equals("DELETE");
        return takesNone ? null : path.endsWith("/answer") ? "{\"quality\":\"said\"}" : "{}";
    }
}
