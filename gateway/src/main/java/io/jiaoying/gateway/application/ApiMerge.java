package io.jiaoying.gateway.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.gateway.domain.PublicPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Makes one OpenAPI document of the services' ones: one set of components, one security scheme, one tag per service. */
public final class ApiMerge {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode merged;
    private final BiPredicate<String, String> routed;

    /**
     * @param frame what the gateway says of itself: info, servers, security and its own paths
     * @param routed whether a path is answered by that service; what is not reachable is not described
     */
    public ApiMerge(ObjectNode frame, BiPredicate<String, String> routed) {
        this.merged = frame.deepCopy();
        this.routed = routed;
    }

    public ObjectNode merge(List<ApiPart> parts) {
        for (ApiPart part : parts) {
            ObjectNode document = part.document().deepCopy();
            References.rename(document, newNames(part.service(), document));
            addComponents(part.service(), document.path("components"));
            addPaths(part.service(), document.path("paths"));
        }
        return merged;
    }

    /** Components whose name is taken by a different one get the service's name before their own. */
    private Map<String, String> newNames(String service, ObjectNode document) {
        Map<String, String> names = new HashMap<>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    JsonNode taken =
                            merged.path("components").path(kind.getKey()).path(component.getKey());
                    if (!taken.isMissingNode() && !taken.equals(component.getValue())) {
                        names.put(
                                References.pointer(kind.getKey(), component.getKey()),
                                References.pointer(kind.getKey(), prefixed(service, component.getKey())));
                    }
                }));
        return names;
    }

    private void addComponents(String service, JsonNode components) {
        components.properties().forEach(kind -> {
            if (!kind.getKey().equals(SECURITY_SCHEMES)) {
                ObjectNode target = merged.withObjectProperty("components").withObjectProperty(kind.getKey());
                kind.getValue().properties().forEach(component -> {
                    JsonNode taken = target.get(component.getKey());
                    boolean clash = taken != null && !taken.equals(component.getValue());
                    target.set(
                            clash ? prefixed(service, component.getKey()) : component.getKey(), component.getValue());
                });
            }
        });
    }

    private void addPaths(String service, JsonNode paths) {
        ObjectNode target = merged.withObjectProperty("paths");
        paths.properties().stream()
                .filter(path -> routed.test(service, path.getKey()))
                .forEach(path -> {
                    path.getValue()
                            .properties()
                            .forEach(method -> describe(service, path.getKey(), method.getKey(), method.getValue()));
                    target.set(path.getKey(), path.getValue());
                });
    }

    private static void describe(String service, String path, String method, JsonNode operation) {
        if (!METHODS.contains(method) || !(operation instanceof ObjectNode description)) {
            return;
        }
        description.putArray("tags").add(service);
        description.remove("security");
        if (PublicPaths.answersWithoutToken(method.toUpperCase(Locale.ROOT), path)) {
            description.putArray("security");
        }
        JsonNode id = description.get("operationId");
        if (id != null) {
            description.put("operationId", service + "-" + id.asText());
        }
    }

    private static String prefixed(String service, String name) {
        String first = service.substring(0, service.indexOf('-') < 0 ? service.length() : service.indexOf('-'));
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1) + name;
    }
}
