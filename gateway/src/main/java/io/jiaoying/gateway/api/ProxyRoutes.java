package io.jiaoying.gateway.api;

import io.jiaoying.gateway.application.UpstreamAddresses;
import io.jiaoying.gateway.domain.BodyLimit;
import io.jiaoying.gateway.domain.RoutingTable;
import io.jiaoying.gateway.domain.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;

/** Everything the gateway does not answer itself goes to the service of the routing table, or nowhere. */
@ApplicationScoped
class ProxyRoutes {
    private static final int AFTER_OWN_ROUTES = 5_000;

    private final Map<Upstream, UpstreamProxy> proxies = new EnumMap<>(Upstream.class);

    ProxyRoutes(Vertx vertx, UpstreamAddresses addresses) {
        // Connections idle for longer than this are not used again, so a restarted service is met with fresh ones.
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAliveTimeout(10)
                .setMaxPoolSize(256)
                .setMaxWaitQueueSize(2_000)
                .setDecompressionSupported(false));
        for (Upstream upstream : Upstream.values()) {
            proxies.put(upstream, new UpstreamProxy(upstream, addresses.of(upstream), client));
        }
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_OWN_ROUTES).handler(this::route);
    }

    private void route(RoutingContext exchange) {
        RoutingTable.find(exchange.request().path())
                .ifPresentOrElse(upstream -> forward(exchange, upstream), () -> Problem.notFound()
                        .answer(exchange));
    }

    private void forward(RoutingContext exchange, Upstream upstream) {
        HttpServerRequest request = exchange.request();
        long limit = BodyLimit.bytes(request.method().name(), request.path(), request.getHeader("Content-Type"));
        if (announcedLength(request) > limit) {
            Problem.bodyTooLarge(limit).answer(exchange);
        } else {
            java.util.Objects.requireNonNull(proxies.get(upstream)).handle(request);
        }
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException invalid) {
            return 0;
        }
    }
}
