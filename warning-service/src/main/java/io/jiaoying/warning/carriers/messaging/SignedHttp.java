package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.application.CarrierKeys;
import io.jiaoying.warning.carriers.application.HttpSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signed requests to one carrier, and what its answers mean for the message in them. */
final class SignedHttp {
    private static final Logger LOG = Logger.getLogger(SignedHttp.class);
    private static final int CONNECTIONS = 64;

    private final HttpClient http;
    private final HttpSettings settings;
    private final CarrierKeys keys;
    private final InstantSource clock;

    SignedHttp(Vertx vertx, HttpSettings settings, InstantSource clock) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.settings = settings;
        this.keys = CarrierKeys.of(settings);
        this.clock = clock;
    }

    /** What came back. */
    record Reply(int status, Buffer body, @Nullable String retryAfter) {
        private static final int TOO_MANY = 429;
        private static final int REQUEST_TIMEOUT = 408;
        private static final int UNAUTHENTICATED = 401;
        private static final int UNAVAILABLE = 503;

        boolean isTaken() {
            return status / 100 == 2;
        }

        /** For good; a signature the gateway does not take is our own misconfiguration, not the message's fault. */
        boolean isRefusal() {
            return status / 100 == 4 && status != TOO_MANY && status != REQUEST_TIMEOUT && status != UNAUTHENTICATED;
        }

        HandOver verdict(UUID id, GatewayJson json) {
            if (isTaken()) {
                return new HandOver.Accepted(id, json.carrierId(body.getBytes()));
            }
            return isRefusal()
                    ? new HandOver.Refused(
                            id, Objects.requireNonNullElse(json.reason(body.getBytes()), "http-" + status))
                    : notNow(id);
        }

        /** A server's error says nothing of what it did before. */
        HandOver notNow(UUID id) {
            return status == TOO_MANY
                    ? new HandOver.Full(id, "http-429", pause())
                    : new HandOver.Later(id, "http-" + status, status / 100 == 5 && status != UNAVAILABLE);
        }

        private Duration pause() {
            boolean seconds = retryAfter != null && retryAfter.matches("[0-9]{1,4}");
            return seconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
        }
    }

    Uni<Reply> post(String path, byte[] body, @Nullable UUID key, @Nullable String traceparent) {
        RequestOptions options = signed(HttpMethod.POST, path, body).putHeader("content-type", "application/json");
        if (key != null) {
            options.putHeader("Idempotency-Key", key.toString());
        }
        if (traceparent != null) {
            options.putHeader("traceparent", traceparent);
        }
        return send(options, body);
    }

    /** What is signed is the target, for there is no body. */
    Uni<Reply> get(String target) {
        return send(signed(HttpMethod.GET, target, target.getBytes(StandardCharsets.UTF_8)), new byte[0]);
    }

    /** Nobody was there, or nobody knows. */
    static HandOver unreachable(UUID id, Throwable failure) {
        LOG.debugf("a carrier did not answer: %s", failure.toString());
        return new HandOver.Later(id, "unreachable", !(failure instanceof ConnectException));
    }

    private RequestOptions signed(HttpMethod method, String target, byte[] content) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(settings.url() + target)
                .setTimeout(settings.timeout().toMillis())
                .putHeader("X-Jiaoying-Timestamp", timestamp)
                .putHeader("X-Jiaoying-Signature", keys.sign(timestamp, content));
        keys.signingId().ifPresent(id -> options.putHeader("X-Jiaoying-Key", id));
        return options;
    }

    private Uni<Reply> send(RequestOptions options, byte[] body) {
        return http.request(options)
                .chain(request -> request.send(Buffer.buffer(body)))
                .chain(response -> response.body()
                        .map(answer -> new Reply(response.statusCode(), answer, response.getHeader("Retry-After"))))
                .ifNoItem()
                .after(settings.timeout())
                .fail();
    }
}
