package io.jiaoying.gateway.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.gateway.domain.RoutingTable;
import io.jiaoying.gateway.domain.Upstream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The merged description of the whole system; a service that is away keeps the part it last gave. */
@ApplicationScoped
public class ApiDocument {
    private static final Logger LOG = Logger.getLogger(ApiDocument.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ApiSource source;
    private final ObjectNode frame;
    private final Map<Upstream, ObjectNode> parts = new ConcurrentHashMap<>();
    private final Uni<ObjectNode> current;
    private volatile long readNanos;

    ApiDocument(
            ApiSource source, @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> authServerUrl) {
        this.source = source;
        this.frame = frame(authServerUrl.orElse(""));
        this.current = Uni.createFrom().deferred(this::refresh).memoize().until(this::old);
    }

    /** Read anew from the services when older than 10 s. */
    public Uni<ObjectNode> current() {
        return current;
    }

    private boolean old() {
        return System.nanoTime() - readNanos > KEPT.toNanos();
    }

    private Uni<ObjectNode> refresh() {
        readNanos = System.nanoTime();
        List<Uni<Void>> asked = Arrays.stream(Upstream.values()).map(this::ask).toList();
        return Uni.join().all(asked).andCollectFailures().map(all -> merged());
    }

    private Uni<Void> ask(Upstream upstream) {
        return source.read(upstream)
                .invoke(document -> parts.put(upstream, document))
                .onFailure()
                .invoke(away -> LOG.infof("%s gives no OpenAPI document: %s", upstream.serviceName(), away.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private ObjectNode merged() {
        List<ApiPart> known = Arrays.stream(Upstream.values())
                .filter(parts::containsKey)
                .map(upstream -> new ApiPart(upstream.serviceName(), Objects.requireNonNull(parts.get(upstream))))
                .toList();
        return new ApiMerge(frame, ApiDocument::routed).merge(known);
    }

    private static boolean routed(String service, String path) {
        boolean routed = RoutingTable.find(path)
                .filter(upstream -> upstream.serviceName().equals(service))
                .isPresent();
        if (!routed) {
            LOG.warnf("%s describes %s, which the gateway does not route to it", service, path);
        }
        return routed;
    }

    private static ObjectNode frame(String authServerUrl) {
        try (InputStream resource = ApiDocument.class.getResourceAsStream("/openapi/gateway.json")) {
            JsonNode frame = new ObjectMapper().readTree(Objects.requireNonNull(resource));
            ((ObjectNode) frame.at("/components/securitySchemes/oidc"))
                    .put("openIdConnectUrl", authServerUrl + "/.well-known/openid-configuration");
            return (ObjectNode) frame;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
