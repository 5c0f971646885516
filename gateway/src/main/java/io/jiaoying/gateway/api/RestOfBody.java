package io.jiaoying.gateway.api;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The body of a refused request: read away for a while, so that the client is able to read the answer. */
final class RestOfBody {
    private static final long PATIENCE_MILLIS = 10_000;

    private RestOfBody() {}

    static void readAway(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        Vertx vertx = exchange.vertx();
        long timer = vertx.setTimer(
                PATIENCE_MILLIS, late -> request.connection().close().onFailure(gone -> {}));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(read -> vertx.cancelTimer(timer));
        request.handler(chunk -> {});
        request.resume();
    }
}
