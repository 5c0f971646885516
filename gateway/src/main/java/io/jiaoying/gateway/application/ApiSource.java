package io.jiaoying.gateway.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.gateway.domain.Upstream;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;

/** Asks a service for its own OpenAPI document. */
@ApplicationScoped
public class ApiSource {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long TIMEOUT_MILLIS = 2_000;

    private final HttpClient client;
    private final UpstreamAddresses addresses;

    ApiSource(Vertx vertx, UpstreamAddresses addresses) {
        this.client = vertx.createHttpClient();
        this.addresses = addresses;
    }

    /** Fails when the service is away or answers anything but a document. */
    public Uni<ObjectNode> read(Upstream upstream) {
        URI address = addresses.of(upstream);
        RequestOptions request = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI("/q/openapi?format=json")
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setTimeout(TIMEOUT_MILLIS);
        return Uni.createFrom().completionStage(() -> client.request(request)
                .compose(sent -> sent.send())
                .compose(ApiSource::body)
                .map(ApiSource::parse)
                .toCompletionStage());
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture("status " + response.statusCode());
    }

    private static ObjectNode parse(Buffer body) {
        try {
            return (ObjectNode) MAPPER.readTree(body.getBytes());
        } catch (IOException | ClassCastException notADocument) {
            throw new IllegalStateException("not an OpenAPI document", notADocument);
        }
    }
}
