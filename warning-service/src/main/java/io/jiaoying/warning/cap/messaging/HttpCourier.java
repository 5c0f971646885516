package io.jiaoying.warning.cap.messaging;

import io.jiaoying.cap.Alert;
import io.jiaoying.warning.cap.application.Courier;
import io.jiaoying.warning.cap.application.ReceivedMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Plain HTTP with limits: no redirects, no compression, a time, a size, and addresses checked before they are connected to. */
@ApplicationScoped
class HttpCourier implements Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final HttpClient http;

    HttpCourier(Vertx vertx) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(false));
    }

    /** The operator has named this address, so it may be any. */
    @Override
    public Uni<Void> post(URI to, String xml) {
        return Targets.resolve(to, true)
                .chain(target -> http.request(target.options(HttpMethod.POST)))
                .chain(request -> {
                    var prepared = request.putHeader("Content-Type", Alert.MEDIA_TYPE + "; charset=utf-8");
                    return prepared.send(Buffer.buffer(xml));
                })
                .invoke(response -> require(response.statusCode() / 100 == 2, response))
                .replaceWithVoid()
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    @Override
    public Uni<Fetched> fetch(Fetch what) {
        return Targets.resolve(what.from(), what.allowPrivate())
                .chain(target -> http.request(conditional(target.options(HttpMethod.GET), what)))
                .chain(request -> request.send())
                .chain(response -> fetched(response, what))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private static RequestOptions conditional(RequestOptions options, Fetch what) {
        RequestOptions asked =
                options.putHeader("Accept", "application/atom+xml, application/cap+xml, application/xml");
        asked = header(asked, "If-None-Match", what.etag());
        return header(asked, "If-Modified-Since", what.lastModified());
    }

    private static RequestOptions header(RequestOptions options, String name, @Nullable String value) {
        return value == null ? options : options.putHeader(name, value);
    }

    private static Uni<Fetched> fetched(HttpClientResponse response, Fetch what) {
        if (response.statusCode() == NOT_MODIFIED) {
            return Uni.createFrom().item(new Fetched(null, what.etag(), what.lastModified()));
        }
        require(response.statusCode() == OK, response);
        return LimitedBody.of(response, what.mostBytes())
                .map(bytes -> new Fetched(
                        new ReceivedMessage.Bytes(bytes),
                        response.getHeader("ETag"),
                        response.getHeader("Last-Modified")));
    }

    private static void require(boolean fine, HttpClientResponse response) {
        if (!fine) {
            String to = response.getHeader("Location");
            throw new IllegalStateException("the other side answered " + response.statusCode()
                    + (to == null ? "" : ", a redirect not followed"));
        }
    }
}
